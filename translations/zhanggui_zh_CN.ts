<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BulkRowModel</name>
    <message>
        <source>It is not there any more</source>
        <translation>已经不存在</translation>
    </message>
    <message>
        <source>It is in the recycle bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>It is not in the recycle bin</source>
        <translation>不在回收站中</translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile</source>
        <translation>期间被别人改过</translation>
    </message>
    <message>
        <source>It could not be written</source>
        <translation>未能写入</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>将修改</translation>
    </message>
    <message>
        <source>Is so already</source>
        <translation>无需修改</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未修改</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>修改前 → 修改后</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Put on shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Take off shelf</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Set category</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>修改售价</translation>
    </message>
    <message>
        <source>Change list prices</source>
        <translation>修改划线价</translation>
    </message>
    <message>
        <source>Move to recycle bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Restore from recycle bin</source>
        <translation>从回收站恢复</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) taken back</source>
        <translation>
            <numerusform>已撤销 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as others changed them</source>
        <translation>
            <numerusform>%Ln 个被他人改过，保持原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>已修改 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were so already</source>
        <translation>
            <numerusform>%Ln 个无需修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln 个未修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>The freight template is not there any more</source>
        <translation>运费模板已经不存在</translation>
    </message>
    <message>
        <source>Set freight template</source>
        <translation>设置运费模板</translation>
    </message>
    <message>
        <source>Price: it would be below %1 or above %2</source>
        <translation>价格：会低于 %1 或高于 %2</translation>
    </message>
    <message numerus="yes">
        <source>Tags: it would have more than %n</source>
        <translation>
            <numerusform>标签：会超过 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>Shown to customers</source>
        <translation>对顾客显示</translation>
    </message>
    <message>
        <source>Place among its siblings</source>
        <translation>同级排序</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is the name of a field, %2 what was in it, %3 what will be</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>CategoryTreeModel</name>
    <message>
        <source>%1 directly in it, %2 with those below</source>
        <translation>直属 %1 个，含下级共 %2 个</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Spec template</source>
        <translation>规格模板</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客可见</translation>
    </message>
    <message>
        <source>%1 (from above)</source>
        <extracomment>a spec template that a category takes from its parent</extracomment>
        <translation>%1（继承上级）</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Shown</source>
        <extracomment>hidden since a category above it is</extracomment>
        <translation>显示中</translation>
    </message>
    <message>
        <source>Hidden above</source>
        <translation>上级已隐藏</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新分类</translation>
    </message>
</context>
<context>
    <name>FailedPicturesModel</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Why it could not be fetched</source>
        <translation>取不到的原因</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试次数</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>There is no condition “%1”. There is: %2.</source>
        <translation>没有“%1”这个条件。可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” may mean %2. Type more of it.</source>
        <translation>“%1”可能是 %2，请再多输几个字。</translation>
    </message>
    <message>
        <source>“%1” does not say what is compared. There is: %2.</source>
        <translation>“%1”没有说明比较的是什么。可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1:” needs a value after the colon.</source>
        <translation>“%1:”的冒号后面要有值。</translation>
    </message>
    <message>
        <source>“%1” has no “%2”. There is: %3.</source>
        <translation>“%1”里没有“%2”。可用的有：%3。</translation>
    </message>
    <message>
        <source>“%1:%2” may mean %3. Type more of it.</source>
        <translation>“%1:%2”可能是 %3，请再多输几个字。</translation>
    </message>
    <message>
        <source>“%1” can be compared by “%2” only.</source>
        <translation>“%1”只能用“%2”来比较。</translation>
    </message>
    <message>
        <source>“%1:%2” is no amount. Write %1:&gt;100, %1:&lt;=99.50 or %1:100..200.</source>
        <translation>“%1:%2”不是金额。请写成 %1:&gt;100、%1:&lt;=99.50 或 %1:100..200。</translation>
    </message>
    <message>
        <source>“%1:%2” is no number. Write %1:&gt;100, %1:&lt;=99 or %1:100..200.</source>
        <translation>“%1:%2”不是数字。请写成 %1:&gt;100、%1:&lt;=99 或 %1:100..200。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a word and what it means</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>A date of this year with its time, as QLocale::toString reads it</extracomment>
        <translation>MM-dd HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date of another year, as QLocale::toString reads it</extracomment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <comment>%1 is a duration such as 2 h</comment>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>%1 is a duration such as 3 h</comment>
        <translation>剩 %1</translation>
    </message>
</context>
<context>
    <name>Freight</name>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 克</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>不配送</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>%1 is an amount, %2 a quantity: &quot;¥12.00 for 1,000 g&quot;</extracomment>
        <translation>首 %2 %1</translation>
    </message>
    <message>
        <source>%1, then %2 each %3</source>
        <extracomment>%1 is what the first units cost; %2 is an amount, %3 a quantity</extracomment>
        <translation>%1，续 %3 %2</translation>
    </message>
    <message>
        <source>free from %1 and %2</source>
        <translation>满 %1且满 %2包邮</translation>
    </message>
    <message>
        <source>free from %1 or %2</source>
        <translation>满 %1或满 %2包邮</translation>
    </message>
    <message>
        <source>free from %1</source>
        <translation>满 %1包邮</translation>
    </message>
    <message>
        <source>No parcels go there.</source>
        <translation>该地区不配送。</translation>
    </message>
    <message>
        <source>%1 to carry</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>The first %1: %2</source>
        <translation>首 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of %1 at %2: %3</source>
        <translation>
            <numerusform>续 %Ln 个 %1，每个 %2：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>A threshold is reached: free</source>
        <translation>达到包邮条件：免运费</translation>
    </message>
</context>
<context>
    <name>FreightListModel</name>
    <message numerus="yes">
        <source>%Ln place(s) with a rate of their own</source>
        <translation>
            <numerusform>%Ln 个地区单独计费</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) not delivered to</source>
        <translation>
            <numerusform>%Ln 个地区不配送</numerusform>
        </translation>
    </message>
    <message>
        <source>the same everywhere</source>
        <translation>全国统一</translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>运费模板</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>计费方式</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <translation>其他地区</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Shop&apos;s default</source>
        <translation>店铺默认</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>ImportRowModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>On hand ±</source>
        <translation>现存变动</translation>
    </message>
    <message>
        <source>Reserved ±</source>
        <translation>预留变动</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>NoticeRows</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Nothing is running. Imports show up here.</source>
        <translation>没有进行中的任务，导入会显示在这里。</translation>
    </message>
    <message>
        <source>No alerts. New paid orders and failed requests show up here.</source>
        <translation>没有提醒，新付款的订单和失败的请求会显示在这里。</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>The merchant&apos;s desk of a mini-program shop.</source>
        <translation>小程序店铺的商家工作台。</translation>
    </message>
    <message>
        <source>Folder of the shop on this computer.</source>
        <translation>本机店铺所在的文件夹。</translation>
    </message>
    <message>
        <source>Address of a shared server instead of one of our own.</source>
        <translation>连接共用服务器的地址，不启动本机服务。</translation>
    </message>
    <message>
        <source>Open a generated shop with a customer who keeps buying.</source>
        <translation>打开演示店铺，有模拟顾客持续下单。</translation>
    </message>
    <message>
        <source>Walk through the main job and write a picture of every step.</source>
        <translation>自动走一遍主要流程，每步保存一张截图。</translation>
    </message>
    <message>
        <source>zh_CN or en.</source>
        <translation>zh_CN 或 en。</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light、dark 或 system。</translation>
    </message>
    <message>
        <source>Show every widget in every state.</source>
        <translation>展示所有控件的各种状态。</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>显示本说明。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>请使用 --help 查看说明。</translation>
    </message>
    <message>
        <source>unexpected word: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>no such language: %1</source>
        <translation>没有这种语言：%1</translation>
    </message>
    <message>
        <source>no such theme: %1</source>
        <translation>没有这种外观：%1</translation>
    </message>
    <message>
        <source>not an address: %1</source>
        <translation>不是有效的地址：%1</translation>
    </message>
    <message>
        <source>--demo and --server exclude each other</source>
        <translation>--demo 与 --server 不能同时使用</translation>
    </message>
</context>
<context>
    <name>OrderListModel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>发货超时</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品合计</translation>
    </message>
    <message>
        <source>Price change</source>
        <translation>改价优惠</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Part shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Auto in %1</source>
        <extracomment>The shop moves an order on by itself; %1 is a duration such as 13 d</extracomment>
        <translation>%1后自动</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>超时未付款</translation>
    </message>
    <message>
        <source>Cancelled by the customer</source>
        <translation>顾客取消</translation>
    </message>
    <message>
        <source>Closed by the shop</source>
        <translation>商家关闭</translation>
    </message>
    <message>
        <source>The customer placed the order</source>
        <translation>顾客提交订单</translation>
    </message>
    <message>
        <source>Payment received: %1</source>
        <translation>微信支付成功 %1</translation>
    </message>
    <message>
        <source>A parcel left: %1</source>
        <translation>包裹已发出：%1</translation>
    </message>
    <message>
        <source>%1 sent a parcel: %2</source>
        <translation>%1发出包裹：%2</translation>
    </message>
    <message>
        <source>The goods were received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>The order is done</source>
        <translation>订单完成</translation>
    </message>
    <message>
        <source>The order was closed</source>
        <translation>订单已关闭</translation>
    </message>
    <message>
        <source>%1 closed the order</source>
        <translation>%1关闭了订单</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;The order was closed&quot;, %2 the reason</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 looked at the receiver&apos;s data</source>
        <translation>%1查看了收货信息</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>A payment of %1 came after the order was closed and is to be given back</source>
        <translation>订单关闭后收到付款 %1，需要退回</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;2 products&quot;, %2 is &quot;3 pcs&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductListModel</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the code of the first SKU, %2 is &quot;3 SKUs&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n SKUs</source>
        <translation>
            <numerusform>%n 个 SKU</numerusform>
        </translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>Sold in 30 days</source>
        <translation>近 30 天销量</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新于</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>排序值</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
</context>
<context>
    <name>ProductModel</name>
    <message>
        <source>SKU</source>
        <translation>SKU 编码</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 g</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Off shelf</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a field of a variant</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Changed in the list</source>
        <translation>在列表中修改</translation>
    </message>
    <message>
        <source>Changed with others</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Put into the recycle bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Taken out of the recycle bin</source>
        <translation>移出回收站</translation>
    </message>
    <message>
        <source>Made as a copy</source>
        <translation>复制而来</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Put on shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Taken off shelf</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>a variant when saving</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a variant when saving</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Retire</source>
        <comment>a variant when saving</comment>
        <translation>停用</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>a variant when saving</comment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序值</translation>
    </message>
    <message>
        <source>Purchase limit</source>
        <translation>限购数量</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Specs</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>SKU 列表</translation>
    </message>
    <message>
        <source>On shelf at</source>
        <translation>定时上架</translation>
    </message>
    <message>
        <source>Off shelf at</source>
        <translation>定时下架</translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>运费模板</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Description of a picture</source>
        <translation>图片描述</translation>
    </message>
    <message>
        <source>Spec values</source>
        <translation>规格值</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>In the recycle bin since</source>
        <translation>移入回收站时间</translation>
    </message>
    <message>
        <source>The address is none of a picture on the web</source>
        <translation>这不是网上图片的地址</translation>
    </message>
    <message>
        <source>The address leads into a private network</source>
        <translation>这个地址指向内部网络</translation>
    </message>
    <message>
        <source>There is no such host</source>
        <translation>找不到这个主机</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>对方主机没有应答</translation>
    </message>
    <message>
        <source>The host was too slow</source>
        <translation>对方主机太慢</translation>
    </message>
    <message>
        <source>The host leads on too often</source>
        <translation>对方主机转址次数太多</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>The picture has too many pixels</source>
        <translation>图片像素太多</translation>
    </message>
    <message>
        <source>The picture is built in too complicated a way</source>
        <translation>图片结构过于复杂</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>图片已损坏</translation>
    </message>
    <message>
        <source>The file is no picture: PNG, JPEG or WebP</source>
        <translation>文件不是图片（PNG、JPEG 或 WebP）</translation>
    </message>
    <message>
        <source>The host answered %1</source>
        <translation>对方主机应答 %1</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>最多 %1。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>至少 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a field, %2 what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The server does not understand this. Desk and server may be of different versions.</source>
        <translation>服务器无法识别此内容，程序与服务器的版本可能不同。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>This is not written as expected.</source>
        <translation>格式不正确。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>不能小于 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>不能大于 %1。</translation>
    </message>
    <message>
        <source>At least one is needed.</source>
        <translation>至少需要一个。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n are needed.</source>
        <translation>
            <numerusform>至少需要 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n are allowed.</source>
        <translation>
            <numerusform>最多 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>This column is there twice.</source>
        <translation>此列重复出现。</translation>
    </message>
    <message>
        <source>This column is missing.</source>
        <translation>缺少此列。</translation>
    </message>
    <message>
        <source>This is in the list twice.</source>
        <translation>列表中重复。</translation>
    </message>
    <message>
        <source>The handle is missing</source>
        <translation>缺少 Handle</translation>
    </message>
    <message>
        <source>The title is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>The handle stands further up already</source>
        <translation>Handle 在前面已出现</translation>
    </message>
    <message>
        <source>The name of an option is missing</source>
        <translation>缺少规格名</translation>
    </message>
    <message>
        <source>The value of an option is missing</source>
        <translation>缺少规格值</translation>
    </message>
    <message>
        <source>The same variant stands further up already</source>
        <translation>相同规格在前面已出现</translation>
    </message>
    <message>
        <source>The price is missing</source>
        <translation>缺少价格</translation>
    </message>
    <message>
        <source>The price is not a number</source>
        <translation>价格不是数字</translation>
    </message>
    <message>
        <source>The price is negative</source>
        <translation>价格为负</translation>
    </message>
    <message>
        <source>The price is too large</source>
        <translation>价格过大</translation>
    </message>
    <message>
        <source>The quantity is not a whole number</source>
        <translation>数量不是整数</translation>
    </message>
    <message>
        <source>The quantity is negative</source>
        <translation>数量为负</translation>
    </message>
    <message>
        <source>The weight is not a number</source>
        <translation>重量不是数字</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>文字过长</translation>
    </message>
    <message>
        <source>The row has more columns than the header</source>
        <translation>该行的列数多于表头</translation>
    </message>
    <message>
        <source>Another product has this SKU code</source>
        <translation>另一商品已使用此 SKU 编码</translation>
    </message>
    <message>
        <source>The product has too many variants</source>
        <translation>规格数量过多</translation>
    </message>
    <message numerus="yes">
        <source>Only %n left in stock.</source>
        <translation>
            <numerusform>库存仅剩 %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n left to ship.</source>
        <translation>
            <numerusform>仅剩 %n 件待发。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a field, %2 what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (column “%2”)</source>
        <extracomment>%1 is what is wrong, %2 a column&apos;s title</extracomment>
        <translation>%1（“%2”列）</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <extracomment>%1 is what is wrong, %2 the text that is wrong</extracomment>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>%1 (column “%2”): “%3”</source>
        <extracomment>%1 is what is wrong, %2 a column&apos;s title, %3 the text that is wrong</extracomment>
        <translation>%1（“%2”列）：“%3”</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a few seconds.</source>
        <translation>服务器繁忙，请几秒后重试。</translation>
    </message>
    <message>
        <source>The shop&apos;s disk is full: nothing can be saved, what is shown is right. Make room on it and save again.</source>
        <translation>店铺所在的磁盘已满：暂时无法保存，已显示的内容仍然正确。请腾出空间后再保存。</translation>
    </message>
    <message>
        <source>The shop&apos;s database is damaged, so nothing is saved any more. Close the shop and restore its newest backup.</source>
        <translation>店铺的数据库已损坏，因此不再保存任何内容。请关闭店铺并恢复最新的备份。</translation>
    </message>
    <message>
        <source>The shop&apos;s database does not answer. What was saved is safe; try again in a few seconds.</source>
        <translation>店铺的数据库没有响应。已保存的内容都在；请几秒后重试。</translation>
    </message>
    <message>
        <source>The server is shutting down. The desk reconnects by itself once it is back.</source>
        <translation>服务器正在关闭，恢复后会自动重连。</translation>
    </message>
    <message>
        <source>This is larger than the server accepts. Split the file and send the parts.</source>
        <translation>超过服务器允许的大小，请拆分文件后分批导入。</translation>
    </message>
    <message>
        <source>This server belongs to another desk. Close the other one or connect to the shop by its address.</source>
        <translation>此服务属于另一个工作台，请先关闭它，或通过地址连接店铺。</translation>
    </message>
    <message>
        <source>The server does not answer under this address. Check the address in the settings.</source>
        <translation>该地址没有服务器回应，请检查地址。</translation>
    </message>
    <message>
        <source>The connection was too slow. Try again.</source>
        <translation>连接过慢，请重试。</translation>
    </message>
    <message>
        <source>The server failed and has noted it in its log. Try again; if it happens again, have the log looked at.</source>
        <translation>服务器出错，已写入日志。请重试；若再次出现，请检查日志。</translation>
    </message>
    <message>
        <source>The server answered with “%1”, which this version of the desk does not know. Update the desk.</source>
        <translation>服务器返回了本版本无法识别的“%1”，请更新程序。</translation>
    </message>
    <message>
        <source>The shop cannot be reached</source>
        <translation>无法连接店铺</translation>
    </message>
    <message>
        <source>The shop does not answer</source>
        <translation>店铺没有回应</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>没有查看权限</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <source>Something is not filled in correctly</source>
        <translation>有内容填写不正确</translation>
    </message>
    <message>
        <source>It is not as it was</source>
        <translation>内容已变化</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>服务器出错</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>操作未成功</translation>
    </message>
    <message>
        <source>Correct the fields that are marked and send it again.</source>
        <translation>请更正标出的内容后再提交。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what you typed is kept.</source>
        <translation>登录已失效，请重新登录，已输入的内容会保留。</translation>
    </message>
    <message>
        <source>Your role lacks the right for this. The shop&apos;s owner can grant it.</source>
        <translation>你的角色没有此权限，可请店主授予。</translation>
    </message>
    <message>
        <source>It does not exist any more. Refresh the list.</source>
        <translation>该内容已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>Somebody changed it while you had it open. Look at it as it is now and decide again.</source>
        <translation>你打开期间有人改过，请查看现在的内容后再决定。</translation>
    </message>
    <message>
        <source>The desk sent a request that the server cannot tell from an earlier one. Do it again.</source>
        <translation>请求与之前的重复，请重新操作。</translation>
    </message>
    <message>
        <source>The same request is still being carried out. Wait a moment.</source>
        <translation>相同请求仍在处理，请稍候。</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Wait a minute and try again.</source>
        <translation>短时间内请求过多，请一分钟后再试。</translation>
    </message>
    <message>
        <source>Name or password is wrong. Check Caps Lock and try again.</source>
        <translation>账号或密码不正确，请检查大写锁定后重试。</translation>
    </message>
    <message>
        <source>The account is locked for 15 minutes after five wrong passwords. Wait, or ask the owner.</source>
        <translation>密码连续输错五次，账号锁定 15 分钟。请等待或联系店主。</translation>
    </message>
    <message>
        <source>Somebody has this sign-in name already. Choose another.</source>
        <translation>登录名已被使用，请换一个。</translation>
    </message>
    <message>
        <source>The shop has an owner already. Sign in instead.</source>
        <translation>店铺已有店主，请直接登录。</translation>
    </message>
    <message>
        <source>A shop needs one owner. Make somebody else an owner first.</source>
        <translation>店铺至少要有一位店主，请先设置其他店主。</translation>
    </message>
    <message>
        <source>The sign-in code is not valid any more.</source>
        <translation>登录凭证已失效。</translation>
    </message>
    <message>
        <source>WeChat&apos;s sign-in does not answer. Try again later.</source>
        <translation>微信登录没有回应，请稍后再试。</translation>
    </message>
    <message>
        <source>No more addresses fit. Delete one first.</source>
        <translation>地址数量已满，请先删除一个。</translation>
    </message>
    <message>
        <source>There is no such region. Choose it from the list.</source>
        <translation>没有这个地区，请从列表中选择。</translation>
    </message>
    <message>
        <source>No more kinds fit into the cart.</source>
        <translation>购物车种类已满。</translation>
    </message>
    <message>
        <source>This product is not for sale now.</source>
        <translation>该商品目前不可购买。</translation>
    </message>
    <message>
        <source>No payment is set up for this shop. Set it up in the settings.</source>
        <translation>店铺尚未开通支付，请在设置中开通。</translation>
    </message>
    <message>
        <source>WeChat Pay does not answer. Try again later.</source>
        <translation>微信支付没有回应，请稍后再试。</translation>
    </message>
    <message>
        <source>The payment notice is not signed by WeChat Pay.</source>
        <translation>付款通知的签名不是微信支付的。</translation>
    </message>
    <message>
        <source>The amount that was paid is not the order&apos;s.</source>
        <translation>实付金额与订单不符。</translation>
    </message>
    <message>
        <source>The shop knows no such payment.</source>
        <translation>没有这笔付款。</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>库存不足。</translation>
    </message>
    <message>
        <source>The total has changed meanwhile. Look at the new one.</source>
        <translation>总额已变化，请查看新的总额。</translation>
    </message>
    <message>
        <source>An address is missing.</source>
        <translation>缺少地址。</translation>
    </message>
    <message>
        <source>The order has moved on and this cannot be done any more. Look at it as it is now.</source>
        <translation>订单状态已变化，无法再这样操作，请查看现在的状态。</translation>
    </message>
    <message>
        <source>The parcel holds more than is left to ship. Lower the quantities.</source>
        <translation>包裹数量超过待发数量，请减少。</translation>
    </message>
    <message>
        <source>There is no such carrier. Choose one from the list.</source>
        <translation>没有这家快递公司，请从列表中选择。</translation>
    </message>
    <message>
        <source>The order has as many parcels as WeChat allows. Put the rest into one of them.</source>
        <translation>包裹数已达微信上限，请把剩余商品并入其中一个。</translation>
    </message>
    <message>
        <source>The file is not a CSV table. Export it as CSV and choose it again.</source>
        <translation>文件不是 CSV 表格，请导出为 CSV 后重新选择。</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor GB18030. Save it as UTF-8.</source>
        <translation>文字编码既不是 UTF-8 也不是 GB18030，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file has more than %1 rows. Split it.</source>
        <translation>文件超过 %1 行，请拆分。</translation>
    </message>
    <message>
        <source>This import was finished or stopped already. Choose the file again.</source>
        <translation>此导入已结束或停止，请重新选择文件。</translation>
    </message>
    <message>
        <source>Open orders wait for a variant that would go. Send or close them first.</source>
        <translation>有未完成的订单在等待将被移除的规格。请先发货或关闭这些订单。</translation>
    </message>
    <message>
        <source>This product is in the recycle bin. Restore it first.</source>
        <translation>该商品在回收站中。请先恢复。</translation>
    </message>
    <message>
        <source>This product is not in the recycle bin any more.</source>
        <translation>该商品已不在回收站中。</translation>
    </message>
    <message>
        <source>This job has moved on meanwhile. Look where it stands.</source>
        <translation>该任务的状态已改变。请查看当前进度。</translation>
    </message>
    <message>
        <source>The desk reconnects by itself. Nothing that you typed is lost.</source>
        <translation>会自动重连，已输入的内容不会丢失。</translation>
    </message>
    <message>
        <source>The answer took too long. Try again; what was done is not done twice.</source>
        <translation>等待回应超时，请重试，不会重复执行。</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read. Desk and server may be of different versions.</source>
        <translation>无法读取服务器的回应，程序与服务器的版本可能不同。</translation>
    </message>
    <message>
        <source>This column is not understood.</source>
        <translation>无法识别这一列。</translation>
    </message>
    <message>
        <source>The file is damaged. Save it again.</source>
        <translation>文件已损坏，请重新保存。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>文件有密码保护，请去掉密码后另存。</translation>
    </message>
    <message>
        <source>This is no Excel workbook. Save it as .xlsx or CSV.</source>
        <translation>这不是 Excel 工作簿，请另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The workbook has no visible sheet.</source>
        <translation>工作簿里没有可见的工作表。</translation>
    </message>
    <message>
        <source>What names the record is missing</source>
        <translation>缺少用来识别记录的编码或路径</translation>
    </message>
    <message>
        <source>The shop has no such record</source>
        <translation>店铺里没有这条记录</translation>
    </message>
    <message>
        <source>The same record stands in another row too</source>
        <translation>同一条记录在别的行里也出现了</translation>
    </message>
    <message>
        <source>Categories have three levels at most</source>
        <translation>分类最多三级</translation>
    </message>
    <message>
        <source>This is neither yes nor no</source>
        <translation>既不是“是”也不是“否”</translation>
    </message>
    <message>
        <source>The place is not a whole number from 1</source>
        <translation>排序不是从 1 开始的整数</translation>
    </message>
    <message>
        <source>The formula was never computed: open and save the file in a spreadsheet program</source>
        <translation>公式没有计算结果：请用表格软件打开并保存一次</translation>
    </message>
    <message>
        <source>The product has no such picture</source>
        <translation>商品没有这张图片</translation>
    </message>
    <message>
        <source>Kept: some of it was sold meanwhile</source>
        <translation>已保留：期间有售出</translation>
    </message>
    <message>
        <source>Kept: it was edited meanwhile</source>
        <translation>已保留：期间被修改过</translation>
    </message>
    <message>
        <source>Kept: something refers to it</source>
        <translation>已保留：仍被其他内容引用</translation>
    </message>
    <message>
        <source>The file is no Excel workbook that can be read. Save it again as .xlsx or as CSV.</source>
        <translation>无法读取这个 Excel 工作簿，请重新保存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The file is built in a way that no spreadsheet program builds it, and was not opened.</source>
        <translation>文件的结构不是任何表格软件会生成的，出于安全没有打开。</translation>
    </message>
    <message>
        <source>The first line does not hold the column titles that are needed. Say what the columns mean.</source>
        <translation>第一行缺少必需的列标题，请说明各列的含义。</translation>
    </message>
    <message>
        <source>The file could not be written. Start the export again.</source>
        <translation>文件没能写出，请重新导出。</translation>
    </message>
    <message>
        <source>There is a view of this name already. Choose another.</source>
        <translation>已有同名视图，请换一个名称。</translation>
    </message>
    <message>
        <source>There are %1 views of this list already. Delete one first.</source>
        <translation>此列表已有 %1 个视图，请先删除一个。</translation>
    </message>
    <message>
        <source>This is no picture that the shop can read: PNG, JPEG or WebP.</source>
        <translation>无法读取该图片，请使用 PNG、JPEG 或 WebP。</translation>
    </message>
    <message>
        <source>Choose a category.</source>
        <translation>请选择分类。</translation>
    </message>
    <message>
        <source>This picture is not in the shop any more. Add it again.</source>
        <translation>图片已不存在，请重新添加。</translation>
    </message>
    <message>
        <source>This name is there twice.</source>
        <translation>名称重复。</translation>
    </message>
    <message>
        <source>This is not part of the product any more. Open it again.</source>
        <translation>该内容已不属于此商品，请重新打开。</translation>
    </message>
    <message>
        <source>This combination does not fit the specs.</source>
        <translation>该组合与规格不符。</translation>
    </message>
    <message>
        <source>This combination is there twice.</source>
        <translation>规格组合重复。</translation>
    </message>
    <message>
        <source>Two variants have this code.</source>
        <translation>两个 SKU 使用了相同编码。</translation>
    </message>
    <message>
        <source>Another variant of the shop has this code.</source>
        <translation>店铺中另一个 SKU 已使用此编码。</translation>
    </message>
    <message>
        <source>%1 units are promised to orders; the stock cannot be less.</source>
        <translation>已有 %1 件被订单预留，库存不能更少。</translation>
    </message>
    <message>
        <source>Choose a moment that is still to come.</source>
        <translation>请选择将来的时间。</translation>
    </message>
    <message>
        <source>It must go on the shelf before it goes off.</source>
        <translation>上架时间必须早于下架时间。</translation>
    </message>
    <message>
        <source>This must be a single line.</source>
        <translation>只能填写一行。</translation>
    </message>
    <message>
        <source>This cannot be reckoned. Examples: *0.9, +5, -5%, =12.90, =cost*1.6</source>
        <translation>无法计算。示例：*0.9、+5、-5%、=12.90、=cost*1.6</translation>
    </message>
    <message>
        <source>This is there twice.</source>
        <translation>内容重复。</translation>
    </message>
    <message>
        <source>Categories go three levels deep, and this would be a fourth. Choose a place further up.</source>
        <translation>分类最多三级，此处将成为第四级，请选择更上层的位置。</translation>
    </message>
    <message>
        <source>A category cannot go into itself or into one below it. Choose another place.</source>
        <translation>分类不能移到自身或其下级，请选择其他位置。</translation>
    </message>
    <message>
        <source>There is a category of this name already. Choose another name, or merge the two.</source>
        <translation>已有同名分类，请换名或合并两者。</translation>
    </message>
    <message>
        <source>There are products in it. Say which category takes them.</source>
        <translation>其中还有商品，请指定由哪个分类接收。</translation>
    </message>
    <message>
        <source>There are categories below it. Say that they go as well, or move them first.</source>
        <translation>其下还有分类，请确认一并删除，或先移走。</translation>
    </message>
    <message>
        <source>The shop has categories already. Add to them instead.</source>
        <translation>店铺已有分类，请直接添加。</translation>
    </message>
    <message>
        <source>Categories use this spec template. Give them another one first.</source>
        <translation>有分类正在使用此规格模板，请先更换。</translation>
    </message>
    <message>
        <source>There is a spec template of this name already. Choose another name.</source>
        <translation>已有同名规格模板，请换一个名称。</translation>
    </message>
    <message>
        <source>A product has 20 tags at most</source>
        <translation>一个商品最多 20 个标签</translation>
    </message>
    <message numerus="yes">
        <source>%n products name this template. Say which one takes its place.</source>
        <translation>
            <numerusform>有 %n 个商品使用此模板，请指定替代的模板。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a freight template of this name already. Choose another name.</source>
        <translation>已有同名的运费模板，请换一个名称。</translation>
    </message>
    <message>
        <source>Products name this freight template. Say which one takes its place.</source>
        <translation>有商品使用此运费模板，请指定替代的模板。</translation>
    </message>
    <message>
        <source>This is the shop&apos;s default template. Choose another default first.</source>
        <translation>这是店铺默认模板，请先选择其他默认模板。</translation>
    </message>
    <message>
        <source>There are %1 freight templates already. Remove one first.</source>
        <translation>已有 %1 个运费模板，请先删除一个。</translation>
    </message>
    <message>
        <source>There is no such province or city.</source>
        <translation>没有这个省份或城市。</translation>
    </message>
    <message>
        <source>This place stands in two lines.</source>
        <translation>该地区出现在两行中。</translation>
    </message>
    <message>
        <source>This freight template is not there any more. Choose another one.</source>
        <translation>此运费模板已不存在，请选择其他模板。</translation>
    </message>
    <message>
        <source>Parcels would go nowhere. Deliver to at least one place.</source>
        <translation>这样任何地区都不配送，请至少配送一个地区。</translation>
    </message>
    <message>
        <source>The customer has bought as many of this product as one may.</source>
        <translation>顾客购买此商品的数量已达到限购。</translation>
    </message>
    <message>
        <source>This product is not delivered to the address.</source>
        <translation>此商品不配送到该地址。</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKU(s)</source>
        <translation>
            <numerusform>%Ln 个 SKU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln category(s)</source>
        <translation>
            <numerusform>%Ln 个分类</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpecTemplatesModel</name>
    <message>
        <source>Spec template</source>
        <translation>规格模板</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>StockListModel</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product / variant</source>
        <translation>商品 / 规格</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>残次</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>%1 on hand − %2 reserved = %3 available</source>
        <translation>现存 %1 − 预留 %2 = 可售 %3</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全线</translation>
    </message>
    <message>
        <source>Sold in 30 days</source>
        <translation>近 30 天销量</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>可售天数</translation>
    </message>
</context>
<context>
    <name>zhanggui::AxisRow</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Name of the spec</source>
        <translation>规格名</translation>
    </message>
    <message>
        <source>Alt with ↑ ↓ moves the spec</source>
        <translation>Alt 加 ↑ ↓ 移动规格</translation>
    </message>
    <message>
        <source>+ value</source>
        <translation>+ 规格值</translation>
    </message>
    <message>
        <source>New values of %1, separated by commas</source>
        <translation>%1的新规格值，用逗号分隔</translation>
    </message>
    <message>
        <source>Enter adds; several at once are separated by commas</source>
        <translation>回车添加，多个值用逗号分隔</translation>
    </message>
    <message>
        <source>Remove spec %1</source>
        <translation>删除规格 %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::Banner</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>zhanggui::BarButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>zhanggui::BasicsTab</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>As customers read it</source>
        <translation>顾客看到的标题</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>排序值</translation>
    </message>
    <message>
        <source>Larger numbers stand first</source>
        <translation>数值大的排在前面</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>The shop does it at that moment, also while this desk is closed. Beijing time.</source>
        <translation>到时由店铺自动执行，关闭本程序也有效。时间为北京时间。</translation>
    </message>
    <message>
        <source>On shelf at</source>
        <translation>定时上架</translation>
    </message>
    <message>
        <source>On shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Off shelf at</source>
        <translation>定时下架</translation>
    </message>
    <message>
        <source>Off shelf</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Enter or a comma adds one</source>
        <translation>按回车或逗号添加</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>请选择分类</translation>
    </message>
</context>
<context>
    <name>zhanggui::BulkBar</name>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>zhanggui::BulkCommands</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Another change of many products is still running.</source>
        <translation>另一项批量修改仍在进行。</translation>
    </message>
    <message>
        <source>Tick the products first.</source>
        <translation>请先勾选商品。</translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation>%1 / %2 个商品</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Undo of: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::BulkDialog</name>
    <message>
        <source>What would be changed</source>
        <translation>将要修改的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>For every variant: *0.9, +5, -5%, =12.90, =cost*1.6</source>
        <translation>对每个 SKU 计算：*0.9、+5、-5%、=12.90、=cost*1.6</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>取整到</translation>
    </message>
    <message>
        <source>0.01</source>
        <translation>0.01</translation>
    </message>
    <message>
        <source>0.1</source>
        <translation>0.1</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>ends in .9</source>
        <translation>尾数 .9</translation>
    </message>
    <message>
        <source>ends in .99</source>
        <translation>尾数 .99</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Looking at the products…</source>
        <translation>正在查看商品…</translation>
    </message>
    <message>
        <source>Preview shows what would be changed. Nothing is written.</source>
        <translation>预览会列出将要修改的内容，不会写入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) will change</source>
        <translation>
            <numerusform>%Ln 个商品将被修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln 个无需修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out</source>
        <translation>
            <numerusform>%Ln 个不能修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln product(s)</source>
        <translation>
            <numerusform>修改 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>运费模板</translation>
    </message>
</context>
<context>
    <name>zhanggui::CategoriesPage</name>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Find the category “%1”</source>
        <translation>查找分类“%1”</translation>
    </message>
    <message>
        <source>Find a category</source>
        <translation>查找分类</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新分类</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>新建下级</translation>
    </message>
    <message>
        <source>Open or close all</source>
        <translation>全部展开/收起</translation>
    </message>
    <message>
        <source>Spec templates</source>
        <translation>规格模板</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move into the one above</source>
        <translation>移入上一个分类</translation>
    </message>
    <message>
        <source>Move out of its parent</source>
        <translation>移出上级</translation>
    </message>
    <message numerus="yes">
        <source>%Ln category(ies)</source>
        <translation>
            <numerusform>%Ln 个分类</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt+Shift+arrows move · F2 renames · Del deletes</source>
        <translation>Alt+Shift+方向键移动 · F2 改名 · Del 删除</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Import categories</source>
        <translation>导入分类</translation>
    </message>
    <message>
        <source>A table with a path like “Tea / Green tea” in each row.</source>
        <translation>每行写一个“茶叶 / 绿茶”这样的路径的表格。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>zhanggui::CategoryActions</name>
    <message>
        <source>“%1” was moved</source>
        <translation>已移动“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n categories were moved</source>
        <translation>
            <numerusform>已移动 %n 个分类</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>已移回原处</translation>
    </message>
    <message>
        <source>Changed back</source>
        <translation>已改回</translation>
    </message>
    <message>
        <source>Renamed to “%1”</source>
        <translation>已改名为“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n categories are shown to customers</source>
        <translation>
            <numerusform>%n 个分类已对顾客显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories are hidden</source>
        <translation>
            <numerusform>%n 个分类已隐藏</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is shown to customers</source>
        <translation>“%1”已对顾客显示</translation>
    </message>
    <message>
        <source>“%1” is hidden</source>
        <translation>“%1”已隐藏</translation>
    </message>
    <message>
        <source>“%1” was saved</source>
        <translation>已保存“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Merged into “%1”: %n product(s) moved</source>
        <translation>
            <numerusform>已合并到“%1”，移动了 %n 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories were deleted</source>
        <translation>
            <numerusform>已删除 %n 个分类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories were made</source>
        <translation>
            <numerusform>已建立 %n 个分类</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::CategoryPane</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Square, at least 200 × 200.</source>
        <translation>正方形，至少 200 × 200。</translation>
    </message>
    <message>
        <source>Show to customers</source>
        <translation>对顾客显示</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>上级分类</translation>
    </message>
    <message>
        <source>Spec template</source>
        <translation>规格模板</translation>
    </message>
    <message>
        <source>What a new product in it starts from.</source>
        <translation>在这里新建商品时从它开始。</translation>
    </message>
    <message>
        <source>Edit spec templates…</source>
        <translation>编辑规格模板…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>In the mini-program</source>
        <translation>小程序预览</translation>
    </message>
    <message numerus="yes">
        <source>%n categories selected</source>
        <translation>
            <numerusform>已选 %n 个分类</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be moved, shown, hidden, merged and deleted together.</source>
        <translation>可以一起移动、显示、隐藏、合并和删除。</translation>
    </message>
    <message>
        <source>Select a category to see and change it.</source>
        <translation>选择一个分类来查看和修改。</translation>
    </message>
    <message>
        <source>None: first level</source>
        <translation>无（一级分类）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>As above: %1</source>
        <translation>同上级：%1</translation>
    </message>
    <message>
        <source>In it and below</source>
        <translation>本级及下级</translation>
    </message>
    <message>
        <source>Categories below</source>
        <translation>下级分类</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>无图片</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>有图片</translation>
    </message>
</context>
<context>
    <name>zhanggui::CheckDelegate</name>
    <message>
        <source>Ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未勾选</translation>
    </message>
</context>
<context>
    <name>zhanggui::ChipsEdit</name>
    <message>
        <source>+ add</source>
        <translation>+ 添加</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>添加到：%1</translation>
    </message>
    <message>
        <source>Enter or a comma adds it</source>
        <translation>按回车或逗号添加</translation>
    </message>
    <message>
        <source>Enter renames, Delete removes</source>
        <translation>回车改名，Delete 移除</translation>
    </message>
</context>
<context>
    <name>zhanggui::CloseDialog</name>
    <message>
        <source>Close order %1</source>
        <translation>关闭订单 %1</translation>
    </message>
    <message>
        <source>The customer can no longer pay it and its stock is free again. This cannot be undone.</source>
        <translation>关闭后顾客无法再付款，占用的库存立即释放。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Reason, for the log</source>
        <translation>原因（写入日志）</translation>
    </message>
    <message>
        <source>Keep order</source>
        <translation>保留订单</translation>
    </message>
    <message>
        <source>Close order</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>Write a word about why.</source>
        <translation>请写明原因。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColumnMapForm</name>
    <message>
        <source>Say what the columns of the file mean. The answer is kept for files with the same titles.</source>
        <translation>请说明文件各列的含义。列标题相同的文件以后会照此读取。</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>“%1”的含义</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>Chosen twice: %1</source>
        <translation>重复选择：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::CommandPalette</name>
    <message>
        <source>What do you want to do or find?</source>
        <translation>想做什么，或者找什么？</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>zhanggui::ConflictBox</name>
    <message>
        <source>Somebody saved this category while you had it open</source>
        <translation>你打开期间，其他人保存了这个分类</translation>
    </message>
    <message>
        <source>Take all of theirs</source>
        <translation>全部采用对方的</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>保存我的</translation>
    </message>
    <message>
        <source>%1: theirs “%2”, mine “%3”</source>
        <extracomment>%1 is a field, %2 what somebody else wrote, %3 what I wrote</extracomment>
        <translation>%1：对方“%2”，我的“%3”</translation>
    </message>
    <message>
        <source>Take theirs for “%1”</source>
        <translation>“%1”采用对方的</translation>
    </message>
</context>
<context>
    <name>zhanggui::ConflictDialog</name>
    <message>
        <source>Somebody else saved meanwhile</source>
        <translation>期间有人保存过</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>另一位同事</translation>
    </message>
    <message>
        <source>%1 changed other fields than you. Both changes are kept.</source>
        <translation>%1修改了与您不同的字段，双方的修改都会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s) that you changed too. Choose what shall stand there; nothing is saved before you save.</source>
        <translation>
            <numerusform>%1也修改了您改过的 %n 个字段。请选择保留哪一个；保存前不会写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>全部用我的</translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <translation>全部用对方的</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Go on with this</source>
        <translation>按此继续</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>原值：%1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现值：%1</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>我的：%1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>对方：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::CornerTick</name>
    <message>
        <source>Tick all loaded rows</source>
        <translation>勾选已载入的所有行</translation>
    </message>
</context>
<context>
    <name>zhanggui::CropArea</name>
    <message>
        <source>Square frame over the picture</source>
        <translation>图片上的正方形选框</translation>
    </message>
</context>
<context>
    <name>zhanggui::CropDialog</name>
    <message>
        <source>Crop picture</source>
        <translation>裁剪图片</translation>
    </message>
    <message>
        <source>Arrows move the frame, + and − change its size; with Shift by more.</source>
        <translation>方向键移动选框，+ 和 − 调整大小；按住 Shift 幅度更大。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>%1 × %1 of %2 × %3 px</source>
        <translation>%1 × %1，原图 %2 × %3 像素</translation>
    </message>
</context>
<context>
    <name>zhanggui::Desk</name>
    <message>
        <source>The shop&apos;s server stopped and is being started again. Nothing is lost.</source>
        <translation>店铺服务已停止，正在重新启动。数据不会丢失。</translation>
    </message>
    <message>
        <source>The shop could not be opened</source>
        <translation>无法打开店铺</translation>
    </message>
    <message>
        <source>The shop does not answer</source>
        <translation>店铺没有回应</translation>
    </message>
    <message>
        <source>%1 cannot be reached. The desk goes on trying; check the address and the network.</source>
        <translation>无法连接 %1。程序会继续尝试，请检查地址和网络。</translation>
    </message>
    <message>
        <source>The server could not answer a request</source>
        <translation>服务器未能完成一个请求</translation>
    </message>
    <message>
        <source>%1: code %2, request %3</source>
        <translation>%1：代码 %2，请求 %3</translation>
    </message>
    <message>
        <source>Order %1 was paid</source>
        <translation>订单 %1 已付款</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeskMenus</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Keep serving customers after closing</source>
        <translation>关闭窗口后继续营业</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>zhanggui::DetailPane</name>
    <message>
        <source>Previous (K)</source>
        <translation>上一个 (K)</translation>
    </message>
    <message>
        <source>Next (J)</source>
        <translation>下一个 (J)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>zhanggui::DetailTab</name>
    <message>
        <source>Customers read these blocks from top to bottom. Alt with ↑ ↓ moves a block.</source>
        <translation>顾客从上到下阅读这些内容块。Alt 加 ↑ ↓ 移动内容块。</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>添加文字</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Edit block</source>
        <translation>编辑内容块</translation>
    </message>
    <message>
        <source>Text, block %1</source>
        <translation>文字，第 %1 块</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图片内容描述</translation>
    </message>
    <message>
        <source>What the picture of block %1 shows</source>
        <translation>第 %1 块图片的内容描述</translation>
    </message>
    <message>
        <source>Move block %1 up</source>
        <translation>上移第 %1 块</translation>
    </message>
    <message>
        <source>Move block %1 down</source>
        <translation>下移第 %1 块</translation>
    </message>
    <message>
        <source>Remove block %1</source>
        <translation>删除第 %1 块</translation>
    </message>
    <message>
        <source>Remove block</source>
        <translation>删除内容块</translation>
    </message>
    <message>
        <source>Move block</source>
        <translation>移动内容块</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
</context>
<context>
    <name>zhanggui::DoorPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <translation>掌柜</translation>
    </message>
</context>
<context>
    <name>zhanggui::EditChip</name>
    <message>
        <source>%1, goes when saved</source>
        <translation>%1，保存后停用</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1，新增</translation>
    </message>
    <message>
        <source>Delete brings it back</source>
        <translation>按 Delete 恢复</translation>
    </message>
    <message>
        <source>Enter renames, Delete removes, Alt with ← → moves, Ctrl+P sets a picture</source>
        <translation>回车改名，Delete 删除，Alt 加 ← → 移动，Ctrl+P 设置图片</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>%1的新名称</translation>
    </message>
</context>
<context>
    <name>zhanggui::EmbeddedServer</name>
    <message>
        <source>zhanggui-server was not found beside this program nor in PATH. Reinstall the program.</source>
        <translation>在程序所在目录和 PATH 中都找不到 zhanggui-server，请重新安装。</translation>
    </message>
    <message>
        <source>The shop&apos;s folder %1 cannot be made. Check who may write there.</source>
        <translation>无法创建店铺文件夹 %1，请检查写入权限。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务没有及时回应。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExplainCard</name>
    <message>
        <source>Where %1 available comes from</source>
        <translation>可售 %1 是怎么来的</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>Sellable units on the shelf, see the ledger below</source>
        <translation>货架上可卖的件数，见下方流水</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Promised to unpaid and unshipped orders</source>
        <translation>待付款和未发货订单占用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>The terms agree with the figure</source>
        <translation>各项合计与可售数一致</translation>
    </message>
    <message>
        <source>The terms do not agree: report this</source>
        <translation>各项合计不一致，请反馈</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExportFlow</name>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Another export is under way</source>
        <translation>另一个导出正在进行</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>文件无法写入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1</source>
        <translation>
            <numerusform>%1，共 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>The export of %1 failed: %2</source>
        <translation>导出%1失败：%2</translation>
    </message>
</context>
<context>
    <name>zhanggui::FailedPicturesDialog</name>
    <message>
        <source>Pictures that could not be fetched</source>
        <translation>没有取到的图片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are being fetched again.</source>
        <translation>
            <numerusform>正在重新获取 %Ln 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports name pictures on other hosts; these were given up. Enter opens the product, where a picture can be added by hand.</source>
        <translation>导入的表格引用了外部网站的图片，下面这些已放弃获取。按回车打开商品，可以手动添加图片。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>全部重试</translation>
    </message>
    <message>
        <source>Every picture is there</source>
        <translation>图片都已取到</translation>
    </message>
    <message>
        <source>No picture of an import is missing that was not already on its way.</source>
        <translation>导入的图片没有缺失，或正在获取中。</translation>
    </message>
    <message>
        <source>There is nothing to fetch.</source>
        <translation>没有要获取的图片。</translation>
    </message>
    <message>
        <source>They are being queued.</source>
        <translation>正在排队。</translation>
    </message>
</context>
<context>
    <name>zhanggui::FaultSummary</name>
    <message numerus="yes">
        <source>%n field(s) cannot be saved</source>
        <translation>
            <numerusform>有 %n 项无法保存</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::FieldRow</name>
    <message>
        <source>%1 *</source>
        <comment>label of a required field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1，必填</translation>
    </message>
</context>
<context>
    <name>zhanggui::FilterBar</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1，不低于</translation>
    </message>
    <message>
        <source>Edit the filter as text (Ctrl+Shift+F)</source>
        <translation>以文字编辑筛选（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1，不高于</translation>
    </message>
</context>
<context>
    <name>zhanggui::FilterChip</name>
    <message>
        <source>Filter %1: %2</source>
        <translation>筛选 %1：%2</translation>
    </message>
    <message>
        <source>Press Delete to remove it</source>
        <translation>按 Delete 键去掉</translation>
    </message>
</context>
<context>
    <name>zhanggui::Form</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>zhanggui::Frame</name>
    <message>
        <source>Sales</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Storefront</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Insights &amp; distribution</source>
        <translation>数据与分销</translation>
    </message>
    <message>
        <source>Synced just now</source>
        <translation>刚刚同步</translation>
    </message>
    <message numerus="yes">
        <source>Synced %n s ago</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n 秒前同步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n 分钟前同步</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>查看键盘快捷键</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往%1</translation>
    </message>
    <message>
        <source>local server %1</source>
        <translation>本机服务 %1</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>服务器 %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>%1 (demo)</source>
        <translation>%1（演示）</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>%1 起离线</translation>
    </message>
    <message>
        <source>What you see is from before. The desk goes on by itself as soon as the server answers.</source>
        <translation>显示的是之前的数据。服务器恢复后会自动继续。</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次修改</translation>
    </message>
    <message>
        <source>The shop&apos;s disk is nearly full: %1 are free</source>
        <translation>店铺的磁盘快满了：还剩 %1</translation>
    </message>
    <message>
        <source>Pictures, imports, exports and backups wait until there is more room. Orders and other changes go on.</source>
        <translation>图片、导入、导出和备份要等腾出空间后才能进行；订单和其他修改照常。</translation>
    </message>
    <message>
        <source>The shop is read-only: %1 are free on its disk</source>
        <translation>店铺现在只读：磁盘只剩 %1</translation>
    </message>
    <message>
        <source>Customers cannot order and nothing can be saved. Make room on the disk; the shop goes on by itself.</source>
        <translation>顾客暂时不能下单，修改也无法保存。请清理磁盘，腾出空间后店铺会自动恢复。</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightCalculator</name>
    <message>
        <source>What would this parcel cost?</source>
        <translation>这个包裹运费多少？</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source> g</source>
        <translation> 克</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Goods cost</source>
        <translation>商品金额</translation>
    </message>
    <message>
        <source>The province is a city itself.</source>
        <translation>该省份本身是直辖市。</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>不配送</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightDialog</name>
    <message>
        <source>New freight template</source>
        <translation>新建运费模板</translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>运费模板</translation>
    </message>
    <message>
        <source>Show it as it is now</source>
        <translation>显示最新内容</translation>
    </message>
    <message>
        <source>Rates by place</source>
        <translation>按地区计费</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>one threshold is enough</source>
        <translation>满足其一即可</translation>
    </message>
    <message>
        <source>both thresholds are needed</source>
        <translation>须同时满足</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>计费方式</translation>
    </message>
    <message>
        <source>Free where two are set</source>
        <translation>设有两个包邮条件时</translation>
    </message>
    <message>
        <source>Add places…</source>
        <translation>添加地区…</translation>
    </message>
    <message>
        <source>Change places…</source>
        <translation>修改地区…</translation>
    </message>
    <message>
        <source>Do not deliver</source>
        <translation>设为不配送</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>This line stands for every other place.</source>
        <translation>此行代表其他所有地区。</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>设为配送</translation>
    </message>
    <message>
        <source>A template has no more lines.</source>
        <translation>模板的行数已达上限。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>Some cells cannot be read.</source>
        <translation>有单元格无法识别。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有修改。</translation>
    </message>
    <message>
        <source>A step that is begun counts as whole. An order of several templates pays the sum of what each of them asks for.</source>
        <translation>不足一个续重（件）按一个计算。一笔订单含多个模板时，运费为各模板运费之和。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Save with Ctrl+S, or press Esc again to leave it as it was.</source>
        <translation>按 Ctrl+S 保存，或再按一次 Esc 放弃修改。</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightListModel</name>
    <message>
        <source>always free</source>
        <translation>始终包邮</translation>
    </message>
    <message>
        <source>flat fee %1</source>
        <translation>统一运费 %1</translation>
    </message>
    <message>
        <source>Shop&apos;s default (%1)</source>
        <translation>店铺默认（%1）</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightPage</name>
    <message>
        <source>“%1” is deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is deleted; %Ln product(s) have another one.</source>
        <translation>
            <numerusform>已删除“%1”，%Ln 个商品已改用其他模板。</numerusform>
        </translation>
    </message>
    <message>
        <source>Products without a template: %1</source>
        <translation>未选模板的商品：%1</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>编辑模板</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>What would a parcel cost?</source>
        <translation>运费试算</translation>
    </message>
    <message>
        <source>Without a template…</source>
        <translation>未选模板时…</translation>
    </message>
    <message>
        <source>No freight templates yet</source>
        <translation>还没有运费模板</translation>
    </message>
    <message>
        <source>Every order pays the shop&apos;s flat fee. A template makes freight depend on place, pieces or weight.</source>
        <translation>目前每笔订单收取统一运费。使用模板后，运费可按地区、件数或重量计算。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>未选模板时</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1”已保存。</translation>
    </message>
    <message>
        <source>This is the shop&apos;s default. Choose another one under “Without a template” first.</source>
        <translation>这是店铺默认模板，请先在“未选模板时”中更换默认模板。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightPlanModel</name>
    <message>
        <source>Everywhere else</source>
        <translation>其他地区</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>不配送</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>First (g)</source>
        <translation>首重（克）</translation>
    </message>
    <message>
        <source>First pieces</source>
        <translation>首件</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>首费</translation>
    </message>
    <message>
        <source>Each further (g)</source>
        <translation>续重（克）</translation>
    </message>
    <message>
        <source>Each further</source>
        <translation>续件</translation>
    </message>
    <message>
        <source>Further fee</source>
        <translation>续费</translation>
    </message>
    <message>
        <source>Free from ¥</source>
        <translation>满额包邮 ¥</translation>
    </message>
    <message>
        <source>Free from pieces</source>
        <translation>满件包邮</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightRemovalDialog</name>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) name it and need another one.</source>
        <translation>
            <numerusform>有 %Ln 个商品使用它，需要改用其他模板。</numerusform>
        </translation>
    </message>
    <message>
        <source>No product names it.</source>
        <translation>没有商品使用它。</translation>
    </message>
    <message>
        <source>Orders keep the fee they were made with.</source>
        <translation>已有订单的运费不变。</translation>
    </message>
    <message>
        <source>They get</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightSettingsDialog</name>
    <message>
        <source>Without a template</source>
        <translation>未选模板时</translation>
    </message>
    <message>
        <source>What holds for products that name no freight template.</source>
        <translation>未选择运费模板的商品按此计算。</translation>
    </message>
    <message>
        <source>A flat fee</source>
        <translation>统一运费</translation>
    </message>
    <message>
        <source>They pay by</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Flat fee</source>
        <translation>统一运费</translation>
    </message>
    <message>
        <source>Of all such goods of an order together</source>
        <translation>一笔订单中此类商品合计</translation>
    </message>
    <message>
        <source>Free from</source>
        <translation>满额包邮</translation>
    </message>
    <message>
        <source>0.00 for never</source>
        <translation>填 0.00 表示不包邮</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The chosen template holds instead.</source>
        <translation>按所选模板计算。</translation>
    </message>
</context>
<context>
    <name>zhanggui::HistoryTab</name>
    <message>
        <source>Show older entries</source>
        <translation>显示更早的记录</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>加载中…</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>还没有修改记录。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Report of the rows</source>
        <translation>逐行报告</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparing with the shop…</source>
        <translation>正在与店铺比对…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) will be left out</source>
        <translation>
            <numerusform>%Ln 行不会导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to write: the shop has all of it already.</source>
        <translation>无需写入：店铺里已经都有了。</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>导入 %1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>已写入 %1 / %2 行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>已写入 %1 行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 rows are written and stay</source>
        <translation>已停止：已写入 %1 / %2 行，写入的保留</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格文件 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>保存未导入的行</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>left-out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>文件无法写入</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>Taking back what was written…</source>
        <translation>正在撤销已写入的内容…</translation>
    </message>
    <message numerus="yes">
        <source>Taken back, but for %Ln row(s) that were sold or edited meanwhile</source>
        <translation>
            <numerusform>已撤销，其中 %Ln 行因期间售出或修改而保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is taken back</source>
        <translation>已全部撤销</translation>
    </message>
    <message>
        <source>CSV in UTF-8 or GB18030, or Excel (.xlsx), up to 100,000 rows. It is compared first; nothing is written before you have seen the report.</source>
        <translation>支持 UTF-8 或 GB18030 编码的 CSV，或 Excel（.xlsx），最多 100,000 行。先比对，看过报告之后才会写入。</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列对应…</translation>
    </message>
    <message>
        <source>Save the rows left out…</source>
        <translation>保存未导入的行…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportFlow</name>
    <message>
        <source>Undo of the import of %1</source>
        <translation>撤销导入 %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>已写入 %1 / %2 行</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>已写入 %1 行</translation>
    </message>
    <message>
        <source>Import of %1 is done</source>
        <translation>%1 已导入</translation>
    </message>
    <message>
        <source>%1 rows taken back</source>
        <translation>已撤回 %1 行</translation>
    </message>
    <message>
        <source>Import of %1 is undone</source>
        <translation>%1 的导入已撤销</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportRowModel</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>zhanggui::IndustryList</name>
    <message>
        <source>Tea and food</source>
        <translation>茶叶食品</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>服装鞋帽</translation>
    </message>
    <message>
        <source>Electronics</source>
        <translation>数码电器</translation>
    </message>
    <message>
        <source>Beauty</source>
        <translation>美妆个护</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n categories)</source>
        <extracomment>names of categories, and their number</extracomment>
        <translation>
            <numerusform>%1（共 %n 个分类）</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zhanggui::IndustryPicker</name>
    <message>
        <source>No categories yet</source>
        <translation>还没有分类</translation>
    </message>
    <message>
        <source>Start with the categories of your line of business and change what you like, or make your own.</source>
        <translation>从你所在行业的分类开始，再按需要修改；也可以自己新建。</translation>
    </message>
    <message>
        <source>Start with it</source>
        <translation>用它开始</translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation>用“%1”开始</translation>
    </message>
</context>
<context>
    <name>zhanggui::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Search stock for “%1”</source>
        <translation>在库存中查找“%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>库存低</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>SKU, barcode or title</source>
        <translation>SKU、条码或名称</translation>
    </message>
    <message>
        <source>No stock yet</source>
        <translation>还没有库存</translation>
    </message>
    <message>
        <source>Stock comes with the products: import them first.</source>
        <translation>库存随商品而来，请先导入商品。</translation>
    </message>
    <message>
        <source>Explain number</source>
        <translation>解释数字</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>预留</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKU(s)</source>
        <translation>
            <numerusform>%Ln 个 SKU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln SKU(s)</source>
        <translation>
            <numerusform>超过 %Ln 个 SKU</numerusform>
        </translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
</context>
<context>
    <name>zhanggui::LedgerModel</name>
    <message>
        <source>Received</source>
        <translation>收货入库</translation>
    </message>
    <message>
        <source>Reserved by an order</source>
        <translation>下单预留</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>释放预留</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>发货出库</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>调整</translation>
    </message>
</context>
<context>
    <name>zhanggui::LedgerPane</name>
    <message>
        <source>Close the ledger (Esc)</source>
        <translation>收起流水 (Esc)</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>库存流水</translation>
    </message>
    <message>
        <source>%1 ledger</source>
        <translation>%1 库存流水</translation>
    </message>
</context>
<context>
    <name>zhanggui::ListPage</name>
    <message>
        <source>Clear all</source>
        <translation>清除全部</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>列表读取失败</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>You may not see this list</source>
        <translation>没有查看权限</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂时没有内容</translation>
    </message>
    <message>
        <source>As soon as the server answers, the list appears here.</source>
        <translation>服务器恢复后，列表会出现在这里。</translation>
    </message>
    <message>
        <source>Perhaps there is something without “%1 %2”.</source>
        <translation>去掉“%1 %2”可能会有结果。</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>没有与“%1”相符的内容。</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>没有符合条件的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>选择全部 %1 个</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>选中所有符合条件的</translation>
    </message>
    <message>
        <source>All that match are selected</source>
        <translation>已选中所有符合条件的记录</translation>
    </message>
</context>
<context>
    <name>zhanggui::MainWindow</name>
    <message>
        <source>Zhanggui</source>
        <translation>掌柜</translation>
    </message>
</context>
<context>
    <name>zhanggui::MergeDialog</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>合并%1</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n categories</source>
        <translation>
            <numerusform>合并 %n 个分类</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Into this category, which stays</source>
        <translation>合并到这个分类（保留）</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies) below</source>
        <translation>
            <numerusform>%n 个下级分类</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 move there; where names are equal, those are merged as well. This cannot be undone.</source>
        <extracomment>%1 is a number of products, %2 a number of categories</extracomment>
        <translation>%1和%2会移到那里；同名的下级也会合并。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Choose the category that stays.</source>
        <translation>请选择要保留的分类。</translation>
    </message>
</context>
<context>
    <name>zhanggui::MoneyDelegate</name>
    <message>
        <source>No amount</source>
        <translation>无金额</translation>
    </message>
</context>
<context>
    <name>zhanggui::MoneyEdit</name>
    <message>
        <source>Enter an amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>This is not an amount. Examples: 89.90 or =189*0.9</source>
        <translation>不是有效的金额，例如 89.90 或 =189*0.9</translation>
    </message>
    <message>
        <source>The formula divides by zero.</source>
        <translation>公式中除数为零。</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>An amount has at most two decimals.</source>
        <translation>金额最多两位小数。</translation>
    </message>
    <message>
        <source>The least amount is %1.</source>
        <translation>金额不能低于 %1。</translation>
    </message>
    <message>
        <source>The largest amount is %1.</source>
        <translation>金额不能高于 %1。</translation>
    </message>
</context>
<context>
    <name>zhanggui::NavItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>zhanggui::NavRail</name>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Shop: %1</source>
        <translation>店铺：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::Notices</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>zhanggui::NumberDelegate</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderModel</name>
    <message>
        <source>Late</source>
        <translation>发货超时</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderPane</name>
    <message>
        <source>Order %1 is on its way</source>
        <translation>订单 %1 已发货</translation>
    </message>
    <message>
        <source>Order %1 is closed</source>
        <translation>订单 %1 已关闭</translation>
    </message>
    <message>
        <source>It is now: %1. %2</source>
        <translation>现在是：%1。%2</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Shows name, phone and address; who looked is written to the log</source>
        <translation>显示姓名、电话和地址，查看会写入日志</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>买家备注：%1</translation>
    </message>
    <message>
        <source>Items %1</source>
        <translation>商品 %1 件</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Search orders for “%1”</source>
        <translation>在订单中查找“%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Order, phone tail, waybill</source>
        <translation>订单号、手机尾号、运单号</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) ticked</source>
        <translation>
            <numerusform>已选 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Put the mini-program&apos;s code where customers see it. Paid orders show up here within seconds.</source>
        <translation>把小程序码放到店里或发给顾客，付款后订单几秒内出现在这里。</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>waybill</source>
        <translation>运单</translation>
    </message>
    <message>
        <source>Close order…</source>
        <translation>关闭订单…</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>下一个订单</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>上一个订单</translation>
    </message>
    <message>
        <source>Ship one after another</source>
        <translation>逐个发货</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln order(s)</source>
        <translation>
            <numerusform>超过 %Ln 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Sum of the first %1</source>
        <translation>前 %1 个合计</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1 · sum %2 · average %3</source>
        <translation>%1 · 合计 %2 · 平均 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>选中 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>zhanggui::PageHeader</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>zhanggui::PathCombo</name>
    <message>
        <source>Type to find a category</source>
        <translation>输入以查找分类</translation>
    </message>
</context>
<context>
    <name>zhanggui::PhonePreview</name>
    <message>
        <source>Preview of %1</source>
        <translation>%1的预览</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>尚无标题</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>加入购物车</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>购买</translation>
    </message>
</context>
<context>
    <name>zhanggui::PictureEdit</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Or drop or paste one here. PNG, JPEG or WebP.</source>
        <translation>也可以拖入或粘贴。支持 PNG、JPEG、WebP。</translation>
    </message>
    <message>
        <source>The picture is being sent…</source>
        <translation>正在上传图片…</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>The file is larger than 10 MB.</source>
        <translation>文件超过 10 MB。</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
</context>
<context>
    <name>zhanggui::PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::PictureTray</name>
    <message>
        <source>Pictures, %1 of %2</source>
        <translation>图片，%1 / %2</translation>
    </message>
    <message>
        <source>add a picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>第 %1 张</translation>
    </message>
    <message>
        <source>%1 % sent</source>
        <translation>已上传 %1 %</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>zhanggui::PictureUpload</name>
    <message>
        <source>%1 is no picture.</source>
        <translation>%1 不是图片。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
</context>
<context>
    <name>zhanggui::PicturesTab</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>主图</translation>
    </message>
    <message>
        <source>Drop or paste pictures, or choose files. Drag to put them in order, or Alt with ← →. The first one is the cover. Large pictures are made smaller before they are sent.</source>
        <translation>可拖入、粘贴或选择文件。拖动或按 Alt 加 ← → 排序，第一张为主图。大图上传前会自动压缩。</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图片内容描述</translation>
    </message>
    <message>
        <source>For customers who cannot see it, and for the search</source>
        <translation>供视障顾客和搜索使用</translation>
    </message>
    <message>
        <source>Crop to a square…</source>
        <translation>裁剪为正方形…</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Move picture</source>
        <translation>移动图片</translation>
    </message>
    <message>
        <source>Describe picture</source>
        <translation>描述图片</translation>
    </message>
    <message>
        <source>Still to be fetched from its host</source>
        <translation>尚待从原网址获取</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Choose a picture first</source>
        <translation>请先选择图片</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>A product has at most %1 pictures.</source>
        <translation>一个商品最多 %1 张图片。</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>删除图片</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>添加图片</translation>
    </message>
</context>
<context>
    <name>zhanggui::PlaceList</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductActions</name>
    <message>
        <source>“%1” is in the recycle bin</source>
        <translation>“%1”已放入回收站</translation>
    </message>
    <message>
        <source>“%1” is back from the recycle bin</source>
        <translation>“%1”已从回收站恢复</translation>
    </message>
    <message>
        <source>“%1” is removed for good</source>
        <translation>“%1”已彻底删除</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductCommands</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Choose a product first.</source>
        <translation>请先选择一个商品。</translation>
    </message>
    <message>
        <source>Move this product to the recycle bin</source>
        <translation>把这个商品放入回收站</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Restore this product</source>
        <translation>恢复这个商品</translation>
    </message>
    <message>
        <source>Remove this product for good…</source>
        <translation>彻底删除这个商品…</translation>
    </message>
    <message>
        <source>Pictures that could not be fetched…</source>
        <translation>没有取到的图片…</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Popular searches…</source>
        <translation>热门搜索…</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>屏蔽</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductEdit</name>
    <message>
        <source>The spec “%1” has no values yet.</source>
        <translation>规格“%1”还没有规格值。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductEditor</name>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>In the recycle bin</source>
        <translation>回收站中</translation>
    </message>
    <message>
        <source>There are unsaved changes of %1 from before the desk was closed.</source>
        <translation>有 %1 未保存的修改，是上次关闭前留下的。</translation>
    </message>
    <message>
        <source>Draft kept at %1; it survives a crash</source>
        <translation>草稿已自动保存 %1，崩溃也不会丢失</translation>
    </message>
    <message>
        <source>Cropped picture</source>
        <translation>裁剪后的图片</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Crop picture</source>
        <translation>裁剪图片</translation>
    </message>
    <message>
        <source>Picture of a value</source>
        <translation>规格值图片</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Specs and variants</source>
        <translation>规格与 SKU</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Parts of the product</source>
        <translation>商品的各部分</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回列表 (Esc)</translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation>复制为草稿</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时上下架</translation>
    </message>
    <message>
        <source>Products /</source>
        <translation>商品 /</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Follows what you change at once</source>
        <translation>随修改即时更新</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>Pictures are still on their way. Save again when they are there.</source>
        <translation>图片仍在上传，完成后请再次保存。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The specs of the template “%1” were put in. Undo takes them out.</source>
        <translation>已套用规格模板“%1”，撤销即可去掉。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductFields</name>
    <message>
        <source>Change %1</source>
        <translation>修改%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductHistory</name>
    <message>
        <source>The shop itself</source>
        <translation>店铺自动</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductListModel</name>
    <message>
        <source>Sold out</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>库存低</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>On at %1</source>
        <translation>定时上架 %1</translation>
    </message>
    <message>
        <source>In the recycle bin since %1</source>
        <translation>%1 移入回收站</translation>
    </message>
    <message>
        <source>on shelf at %1</source>
        <translation>%1 上架</translation>
    </message>
    <message>
        <source>off shelf at %1</source>
        <translation>%1 下架</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the lowest and the highest safety stock of a product&apos;s variants</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>the lowest price of a product&apos;s variants</extracomment>
        <translation>%1 起</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductPane</name>
    <message>
        <source>Specs</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>规格与 SKU</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Import key</source>
        <translation>导入标识</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新于</translation>
    </message>
    <message>
        <source>Pictures on their way</source>
        <translation>待下载图片</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Search products for “%1”</source>
        <translation>在商品中查找“%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Off shelf</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>库存低</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>Title, SKU code or barcode</source>
        <translation>名称、SKU 编码或条码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln product(s)</source>
        <translation>
            <numerusform>超过 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可售</translation>
    </message>
    <message>
        <source>Sold in 30 days</source>
        <translation>近 30 天销量</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>导入价格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>A product export of Shopify, or a table with its columns.</source>
        <translation>Shopify 导出的商品文件，或列标题相同的表格。</translation>
    </message>
    <message>
        <source>A table of SKU codes with price, compare-at price or cost.</source>
        <translation>以 SKU 编码为行的表格，含售价、划线价或成本。</translation>
    </message>
    <message>
        <source>What is not saved is kept as a draft and offered when you come back.</source>
        <translation>未保存的内容已存为草稿，下次打开时可继续。</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 已修改</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) ticked</source>
        <translation>
            <numerusform>已选 %Ln 个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>售价不低于</translation>
    </message>
    <message>
        <source>Begin with the first one, or bring your catalogue along: a product file from Shopify is read as it is.</source>
        <translation>新建第一个商品，或导入已有商品：可直接读取 Shopify 的商品文件。</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>编辑商品</translation>
    </message>
    <message>
        <source>Price up to</source>
        <translation>售价不高于</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProgressRing</name>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>已完成 %1%</translation>
    </message>
</context>
<context>
    <name>zhanggui::PurgeDialog</name>
    <message>
        <source>Remove for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Remove “%1” for good?</source>
        <translation>彻底删除“%1”？</translation>
    </message>
    <message>
        <source>Type “%1” to go on</source>
        <extracomment>the word that has to be typed before a product is removed for good</extracomment>
        <translation>输入“%1”以继续</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Type the word first.</source>
        <translation>请先输入这个词。</translation>
    </message>
    <message>
        <source>Its pictures go and its codes are free again. Orders keep what they sold. This cannot be undone.</source>
        <translation>图片会删除，编码可以重新使用；订单里卖出的内容保留。此操作无法撤销。</translation>
    </message>
</context>
<context>
    <name>zhanggui::RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>zhanggui::RegionPicker</name>
    <message>
        <source>Provinces and cities</source>
        <translation>选择地区</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>查找地区</translation>
    </message>
    <message>
        <source>Provinces and cities; Space ticks</source>
        <translation>地区列表，按空格勾选</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take these places</source>
        <translation>选用这些地区</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>尚未勾选地区。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Tick a place first.</source>
        <translation>请先勾选地区。</translation>
    </message>
</context>
<context>
    <name>zhanggui::RegionTreeModel</name>
    <message>
        <source>Another line has it.</source>
        <translation>已在其他行中。</translation>
    </message>
    <message>
        <source>%1, another line has it</source>
        <translation>%1，已在其他行中</translation>
    </message>
    <message>
        <source>%1, ticked</source>
        <translation>%1，已勾选</translation>
    </message>
    <message>
        <source>%1, some cities ticked</source>
        <translation>%1，勾选了部分城市</translation>
    </message>
</context>
<context>
    <name>zhanggui::RemovalDialog</name>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n categories</source>
        <translation>
            <numerusform>删除 %n 个分类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies) below go as well.</source>
        <translation>
            <numerusform>下级的 %n 个分类会一并删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) stay in the shop and need another category.</source>
        <translation>
            <numerusform>%n 个商品会保留在店铺里，需要另选分类。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no products in it.</source>
        <translation>里面没有商品。</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>Move the products to</source>
        <translation>商品移到</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Choose where the products go.</source>
        <translation>请选择商品移到哪个分类。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them is/are in the recycle bin.</source>
        <translation>
            <numerusform>其中 %Ln 个在回收站中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::SalesDelegate</name>
    <message numerus="yes">
        <source>%Ln sold in 30 days</source>
        <translation>
            <numerusform>近 30 天售出 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::SearchWordsDialog</name>
    <message>
        <source>Popular searches</source>
        <translation>热门搜索</translation>
    </message>
    <message>
        <source>Customers are offered these words where they search: first those that you pin, in this order, then what others searched for most in seven days.</source>
        <translation>顾客搜索时会看到这些词：先是您置顶的（按此顺序），然后是七天内搜索最多的。</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>At most %1 words</source>
        <translation>最多 %1 个词</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>不展示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What customers search for</source>
        <translation>顾客在搜什么</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Never show</source>
        <translation>不展示</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln customer(s))</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation>
            <numerusform>%1（%Ln 位顾客）</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop is being asked.</source>
        <translation>正在询问店铺。</translation>
    </message>
    <message>
        <source>The words are not there yet.</source>
        <translation>词语还没有载入。</translation>
    </message>
    <message>
        <source>Choose a word of the list first.</source>
        <translation>请先在列表里选一个词。</translation>
    </message>
</context>
<context>
    <name>zhanggui::SectionPreview</name>
    <message>
        <source>Preview of the mini-program: %1</source>
        <translation>小程序预览：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zhanggui::ServerProcess</name>
    <message>
        <source>The server ended with code %1 and said nothing.</source>
        <translation>服务以代码 %1 结束，没有给出说明。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务没有及时回应。</translation>
    </message>
    <message>
        <source>Another program has this shop open. Close it and try again.</source>
        <translation>另一个程序正在使用这家店铺，请关闭后重试。</translation>
    </message>
    <message>
        <source>The shop&apos;s database is damaged or was made by a newer version. It was not touched: restore a backup or update the program.</source>
        <translation>店铺数据库已损坏，或由更新的版本创建。数据库未被改动，请恢复备份或更新程序。</translation>
    </message>
</context>
<context>
    <name>zhanggui::SessionModel</name>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>See products</source>
        <translation>查看商品</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>See stock</source>
        <translation>查看库存</translation>
    </message>
    <message>
        <source>See orders</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Ship orders</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Close orders</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>See personal data</source>
        <translation>查看个人信息</translation>
    </message>
    <message>
        <source>Manage staff</source>
        <translation>管理员工</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>导出商品</translation>
    </message>
    <message>
        <source>Edit products and categories</source>
        <translation>编辑商品与分类</translation>
    </message>
</context>
<context>
    <name>zhanggui::SetupPage</name>
    <message>
        <source>Set up your shop</source>
        <translation>开店</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>开张</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>店铺名称</translation>
    </message>
    <message>
        <source>What customers see</source>
        <translation>顾客看到的名称</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>Shown to colleagues and in the log</source>
        <translation>显示给同事，并写入日志</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Letters, digits, dot, dash, underscore</source>
        <translation>字母、数字、点、横线、下划线</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不同。</translation>
    </message>
    <message>
        <source>Names the shop and makes you its owner. Done once.</source>
        <translation>为店铺起名并设置店主账号，只需一次。</translation>
    </message>
</context>
<context>
    <name>zhanggui::SheetGrid</name>
    <message>
        <source>Enter a value or a formula.</source>
        <translation>请输入数值或公式。</translation>
    </message>
    <message>
        <source>This is not a number. Examples: 89.90, =189*0.9, *0.9, +5</source>
        <translation>不是数字。示例：89.90、=189*0.9、*0.9、+5</translation>
    </message>
    <message>
        <source>The formula divides by zero.</source>
        <translation>公式中除数为零。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数字过大。</translation>
    </message>
    <message>
        <source>An amount has at most two decimals.</source>
        <translation>金额最多两位小数。</translation>
    </message>
    <message>
        <source>Only whole numbers stand here.</source>
        <translation>此处只能填写整数。</translation>
    </message>
    <message>
        <source>No column with numbers is called that.</source>
        <translation>没有这个名称的数字列。</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Select cells with numbers first, or begin with a column: Price = Cost * 2.4</source>
        <translation>请先选中数字单元格，或以列名开头：售价 = 成本 * 2.4</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) selected</source>
        <translation>
            <numerusform>选中 %Ln 格</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · sum %2 · average %3</source>
        <translation>%1 · 合计 %2 · 平均 %3</translation>
    </message>
</context>
<context>
    <name>zhanggui::ShipmentForm</name>
    <message>
        <source>Split parcel</source>
        <translation>拆分包裹</translation>
    </message>
    <message>
        <source>Continue with the new state</source>
        <translation>按新状态继续</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>扫描或输入</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Enter ships. What left is taken off stock at once.</source>
        <translation>按 Enter 发货，发出的件数立即扣减库存。</translation>
    </message>
    <message>
        <source>Parcel %1</source>
        <translation>包裹 %1</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>Send everything</source>
        <translation>全部发出</translation>
    </message>
    <message>
        <source>Shipping…</source>
        <translation>正在发货…</translation>
    </message>
    <message>
        <source>Somebody changed this order meanwhile.</source>
        <translation>此期间有人改过这个订单。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ShippingTab</name>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Purchase limit</source>
        <translation>限购数量</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Each variant has its own in the table of variants. Here all get the same.</source>
        <translation>每个 SKU 可在表格中单独设置重量，这里统一设置。</translation>
    </message>
    <message>
        <source>Weight of every variant in grams</source>
        <translation>所有 SKU 的重量（克）</translation>
    </message>
    <message>
        <source> g</source>
        <translation> 克</translation>
    </message>
    <message>
        <source>Set for all variants</source>
        <translation>应用到所有 SKU</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Weight of all variants</source>
        <translation>所有 SKU 的重量</translation>
    </message>
    <message>
        <source>Units that a customer may buy in all orders together</source>
        <translation>每位顾客在所有订单中合计可买的数量</translation>
    </message>
    <message>
        <source>What a parcel costs by place, pieces or weight.</source>
        <translation>按地区、件数或重量计算运费。</translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>运费模板</translation>
    </message>
    <message>
        <source>Shop&apos;s default</source>
        <translation>店铺默认</translation>
    </message>
    <message>
        <source>Template %1</source>
        <translation>模板 %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::ShortcutSheet</name>
    <message>
        <source>Every list</source>
        <translation>所有列表</translation>
    </message>
    <message>
        <source>Open the current row</source>
        <translation>打开当前行</translation>
    </message>
    <message>
        <source>Tick the current row</source>
        <translation>勾选当前行</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Close the details, drop the ticks</source>
        <translation>关闭详情，取消勾选</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zhanggui::SignInPage</name>
    <message>
        <source>Your session has ended. Sign in again to go on where you were.</source>
        <translation>登录已失效，请重新登录后继续。</translation>
    </message>
    <message>
        <source>With the name and password of your staff account</source>
        <translation>请使用员工账号和密码登录</translation>
    </message>
    <message>
        <source>There is no keyring on this computer, so you are asked at every start.</source>
        <translation>本机没有密钥环，每次启动都需要登录。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Type your sign-in name.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>zhanggui::SkuMatrixModel</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>made when saved</source>
        <translation>保存时生成</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>划线价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Weight (g)</source>
        <translation>重量(克)</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
</context>
<context>
    <name>zhanggui::SpecStart</name>
    <message>
        <source>Specs of “%1”</source>
        <translation>套用规格“%1”</translation>
    </message>
</context>
<context>
    <name>zhanggui::SpecTemplateDialog</name>
    <message>
        <source>Spec templates</source>
        <translation>规格模板</translation>
    </message>
    <message>
        <source>A template is bound to categories; a new product in them starts with its axes.</source>
        <translation>模板绑定到分类；在该分类新建商品时，会从模板的规格开始。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Axis %1</source>
        <translation>规格 %1</translation>
    </message>
    <message>
        <source>Values of axis %1</source>
        <translation>规格 %1 的值</translation>
    </message>
    <message>
        <source>With commas between them.</source>
        <translation>用逗号分隔。</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新模板</translation>
    </message>
    <message>
        <source>There is nothing to delete yet.</source>
        <translation>还没有可删除的模板。</translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies) use it.</source>
        <translation>
            <numerusform>有 %n 个分类在使用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::SpecTemplatesModel</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zhanggui::SpecsTab</name>
    <message>
        <source>Add spec</source>
        <translation>添加规格</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>SKU 列表</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pasted cell(s) had no place.</source>
        <translation>
            <numerusform>有 %Ln 个粘贴的单元格没有位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Price = Cost * 2.4</source>
        <translation>售价 = 成本 * 2.4</translation>
    </message>
    <message>
        <source>Formula for a column</source>
        <translation>列公式</translation>
    </message>
    <message>
        <source>Enter reckons the column, or its selected rows. *0.9 and +5 change the selected cells.</source>
        <translation>回车计算整列或选中的行；*0.9、+5 修改选中的单元格。</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Paste from sheet</source>
        <translation>从表格粘贴</translation>
    </message>
    <message>
        <source>Retire row</source>
        <translation>停用此行</translation>
    </message>
    <message>
        <source>Show order</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Rename spec</source>
        <translation>修改规格名</translation>
    </message>
    <message>
        <source>Add values</source>
        <translation>添加规格值</translation>
    </message>
    <message>
        <source>Rename value</source>
        <translation>修改规格值</translation>
    </message>
    <message>
        <source>Remove value</source>
        <translation>删除规格值</translation>
    </message>
    <message>
        <source>Restore value</source>
        <translation>恢复规格值</translation>
    </message>
    <message>
        <source>Move value</source>
        <translation>移动规格值</translation>
    </message>
    <message>
        <source>Move spec</source>
        <translation>移动规格</translation>
    </message>
    <message>
        <source>Remove spec</source>
        <translation>删除规格</translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be retired: %Ln unit(s) are promised to order(s) %2</source>
        <translation>
            <numerusform>%1不能停用：%Ln 件已被订单 %2 预留</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore row</source>
        <translation>恢复此行</translation>
    </message>
</context>
<context>
    <name>zhanggui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>正在打开店铺…</translation>
    </message>
</context>
<context>
    <name>zhanggui::Stepper</name>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1：进行中</translation>
    </message>
    <message>
        <source>%1: to come</source>
        <translation>%1：未开始</translation>
    </message>
</context>
<context>
    <name>zhanggui::StockListModel</name>
    <message>
        <source>Sold out</source>
        <translation>售罄</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ThumbDelegate</name>
    <message>
        <source>No picture</source>
        <translation>无图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>zhanggui::TimerDelegate</name>
    <message>
        <source>No deadline</source>
        <translation>无时限</translation>
    </message>
</context>
<context>
    <name>zhanggui::ToastHost</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zhanggui::TopBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+Right)</translation>
    </message>
    <message>
        <source>Search orders, products, customers, settings…</source>
        <translation>搜索订单、商品、顾客、设置…</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>当前账号：%1</translation>
    </message>
</context>
<context>
    <name>zhanggui::Tour</name>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>did not come about within %1 ms</source>
        <translation>%1 毫秒内没有完成</translation>
    </message>
    <message>
        <source>its picture could not be written to %1</source>
        <translation>截图无法写入 %1</translation>
    </message>
    <message>
        <source>Step %1 (%2) %3</source>
        <translation>步骤 %1（%2）%3</translation>
    </message>
</context>
<context>
    <name>zhanggui::TreePage</name>
    <message>
        <source>Previous match</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>As soon as the server answers, the list appears here.</source>
        <translation>服务器响应后，列表会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>found rows</comment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>zhanggui::TwoLineDelegate</name>
    <message>
        <source>%1, %2</source>
        <comment>two lines of one cell, read aloud</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>zhanggui::UnsavedBar</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n 处未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewBinding</name>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The view was not changed</source>
        <translation>视图未更改</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>另存为新视图…</translation>
    </message>
    <message>
        <source>Save changes to “%1”</source>
        <translation>保存对“%1”的更改</translation>
    </message>
    <message>
        <source>Rename or share…</source>
        <translation>重命名或共享…</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Rename or share “%1”</source>
        <translation>重命名或共享“%1”</translation>
    </message>
    <message>
        <source>The view “%1” was deleted</source>
        <translation>视图“%1”已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Everybody in the shop sees it</source>
        <translation>店内所有人可见</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>请输入视图名称。</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewTabs</name>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>View: %1, %2</source>
        <translation>视图：%1，%2</translation>
    </message>
</context>
</TS>
