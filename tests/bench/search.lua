-- Searches for another word each time. ZHANGGUI_WORDS names the file of words. The upper price differs, so that no
-- answer is one that was given before.
local words = {}
for line in io.lines(os.getenv("ZHANGGUI_WORDS")) do words[#words + 1] = line end
math.randomseed(1)

function request()
  local word = words[math.random(#words)]
  return wrk.format("GET", "/api/v1/products?text=" .. word .. "&maxPrice=" .. math.random(100000, 999999999))
end
