<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BulkRowModel</name>
    <message>
        <source>It is not there any more</source>
        <translation>It is not there any more</translation>
    </message>
    <message>
        <source>It is in the recycle bin</source>
        <translation>It is in the recycle bin</translation>
    </message>
    <message>
        <source>It is not in the recycle bin</source>
        <translation>It is not in the recycle bin</translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile</source>
        <translation>Somebody changed it meanwhile</translation>
    </message>
    <message>
        <source>It could not be written</source>
        <translation>It could not be written</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Will change</translation>
    </message>
    <message>
        <source>Is so already</source>
        <translation>Is so already</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Left as it is</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Before → after</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Put on shelf</source>
        <translation>Put on shelf</translation>
    </message>
    <message>
        <source>Take off shelf</source>
        <translation>Take off shelf</translation>
    </message>
    <message>
        <source>Set category</source>
        <translation>Set category</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Add tags</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Remove tags</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>Change prices</translation>
    </message>
    <message>
        <source>Change list prices</source>
        <translation>Change list prices</translation>
    </message>
    <message>
        <source>Move to recycle bin</source>
        <translation>Move to recycle bin</translation>
    </message>
    <message>
        <source>Restore from recycle bin</source>
        <translation>Restore from recycle bin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) taken back</source>
        <translation>
            <numerusform>%Ln product taken back</numerusform>
            <numerusform>%Ln products taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as others changed them</source>
        <translation>
            <numerusform>%Ln left as others changed them</numerusform>
            <numerusform>%Ln left as others changed them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>%Ln product changed</numerusform>
            <numerusform>%Ln products changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were so already</source>
        <translation>
            <numerusform>%Ln was so already</numerusform>
            <numerusform>%Ln were so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>The freight template is not there any more</source>
        <translation>The freight template is not there any more</translation>
    </message>
    <message>
        <source>Set freight template</source>
        <translation>Set freight template</translation>
    </message>
    <message>
        <source>Price: it would be below %1 or above %2</source>
        <translation>Price: it would be below %1 or above %2</translation>
    </message>
    <message numerus="yes">
        <source>Tags: it would have more than %n</source>
        <translation>
            <numerusform>Tags: it would have more than %n</numerusform>
            <numerusform>Tags: it would have more than %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>Shown to customers</source>
        <translation>Shown to customers</translation>
    </message>
    <message>
        <source>Place among its siblings</source>
        <translation>Place among its siblings</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is the name of a field, %2 what was in it, %3 what will be</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>CategoryTreeModel</name>
    <message>
        <source>%1 directly in it, %2 with those below</source>
        <translation>%1 directly in it, %2 with those below</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Spec template</source>
        <translation>Spec template</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>%1 (from above)</source>
        <extracomment>a spec template that a category takes from its parent</extracomment>
        <translation>%1 (from above)</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Shown</source>
        <extracomment>hidden since a category above it is</extracomment>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Hidden above</source>
        <translation>Hidden above</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>New category</translation>
    </message>
</context>
<context>
    <name>FailedPicturesModel</name>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Why it could not be fetched</source>
        <translation>Why it could not be fetched</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tries</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>There is no condition “%1”. There is: %2.</source>
        <translation>There is no condition “%1”. There is: %2.</translation>
    </message>
    <message>
        <source>“%1” may mean %2. Type more of it.</source>
        <translation>“%1” may mean %2. Type more of it.</translation>
    </message>
    <message>
        <source>“%1” does not say what is compared. There is: %2.</source>
        <translation>“%1” does not say what is compared. There is: %2.</translation>
    </message>
    <message>
        <source>“%1:” needs a value after the colon.</source>
        <translation>“%1:” needs a value after the colon.</translation>
    </message>
    <message>
        <source>“%1” has no “%2”. There is: %3.</source>
        <translation>“%1” has no “%2”. There is: %3.</translation>
    </message>
    <message>
        <source>“%1:%2” may mean %3. Type more of it.</source>
        <translation>“%1:%2” may mean %3. Type more of it.</translation>
    </message>
    <message>
        <source>“%1” can be compared by “%2” only.</source>
        <translation>“%1” can be compared by “%2” only.</translation>
    </message>
    <message>
        <source>“%1:%2” is no amount. Write %1:&gt;100, %1:&lt;=99.50 or %1:100..200.</source>
        <translation>“%1:%2” is no amount. Write %1:&gt;100, %1:&lt;=99.50 or %1:100..200.</translation>
    </message>
    <message>
        <source>“%1:%2” is no number. Write %1:&gt;100, %1:&lt;=99 or %1:100..200.</source>
        <translation>“%1:%2” is no number. Write %1:&gt;100, %1:&lt;=99 or %1:100..200.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a word and what it means</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Today %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>A date of this year with its time, as QLocale::toString reads it</extracomment>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date of another year, as QLocale::toString reads it</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <comment>%1 is a duration such as 2 h</comment>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>%1 is a duration such as 3 h</comment>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>Freight</name>
    <message>
        <source>Pieces</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 g</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>not delivered</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>%1 is an amount, %2 a quantity: &quot;¥12.00 for 1,000 g&quot;</extracomment>
        <translation>%1 for %2</translation>
    </message>
    <message>
        <source>%1, then %2 each %3</source>
        <extracomment>%1 is what the first units cost; %2 is an amount, %3 a quantity</extracomment>
        <translation>%1, then %2 each %3</translation>
    </message>
    <message>
        <source>free from %1 and %2</source>
        <translation>free from %1 and %2</translation>
    </message>
    <message>
        <source>free from %1 or %2</source>
        <translation>free from %1 or %2</translation>
    </message>
    <message>
        <source>free from %1</source>
        <translation>free from %1</translation>
    </message>
    <message>
        <source>No parcels go there.</source>
        <translation>No parcels go there.</translation>
    </message>
    <message>
        <source>%1 to carry</source>
        <translation>%1 to carry</translation>
    </message>
    <message>
        <source>The first %1: %2</source>
        <translation>The first %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of %1 at %2: %3</source>
        <translation>
            <numerusform>%Ln step of %1 at %2: %3</numerusform>
            <numerusform>%Ln steps of %1 at %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>A threshold is reached: free</source>
        <translation>A threshold is reached: free</translation>
    </message>
</context>
<context>
    <name>FreightListModel</name>
    <message numerus="yes">
        <source>%Ln place(s) with a rate of their own</source>
        <translation>
            <numerusform>%Ln place with a rate of its own</numerusform>
            <numerusform>%Ln places with a rate of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) not delivered to</source>
        <translation>
            <numerusform>%Ln place not delivered to</numerusform>
            <numerusform>%Ln places not delivered to</numerusform>
        </translation>
    </message>
    <message>
        <source>the same everywhere</source>
        <translation>the same everywhere</translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>Freight template</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Counted by</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <translation>Everywhere else</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Shop&apos;s default</source>
        <translation>Shop&apos;s default</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>ImportRowModel</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>On hand ±</source>
        <translation>On hand ±</translation>
    </message>
    <message>
        <source>Reserved ±</source>
        <translation>Reserved ±</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>The shop</translation>
    </message>
</context>
<context>
    <name>NoticeRows</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Nothing is running. Imports show up here.</source>
        <translation>Nothing is running. Imports show up here.</translation>
    </message>
    <message>
        <source>No alerts. New paid orders and failed requests show up here.</source>
        <translation>No alerts. New paid orders and failed requests show up here.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>The merchant&apos;s desk of a mini-program shop.</source>
        <translation>The merchant&apos;s desk of a mini-program shop.</translation>
    </message>
    <message>
        <source>Folder of the shop on this computer.</source>
        <translation>Folder of the shop on this computer.</translation>
    </message>
    <message>
        <source>Address of a shared server instead of one of our own.</source>
        <translation>Address of a shared server instead of one of our own.</translation>
    </message>
    <message>
        <source>Open a generated shop with a customer who keeps buying.</source>
        <translation>Open a generated shop with a customer who keeps buying.</translation>
    </message>
    <message>
        <source>Walk through the main job and write a picture of every step.</source>
        <translation>Walk through the main job and write a picture of every step.</translation>
    </message>
    <message>
        <source>zh_CN or en.</source>
        <translation>zh_CN or en.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark or system.</translation>
    </message>
    <message>
        <source>Show every widget in every state.</source>
        <translation>Show every widget in every state.</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Show this text.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Show the version.</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>Try --help.</translation>
    </message>
    <message>
        <source>unexpected word: %1</source>
        <translation>unexpected word: %1</translation>
    </message>
    <message>
        <source>no such language: %1</source>
        <translation>no such language: %1</translation>
    </message>
    <message>
        <source>no such theme: %1</source>
        <translation>no such theme: %1</translation>
    </message>
    <message>
        <source>not an address: %1</source>
        <translation>not an address: %1</translation>
    </message>
    <message>
        <source>--demo and --server exclude each other</source>
        <translation>--demo and --server exclude each other</translation>
    </message>
</context>
<context>
    <name>OrderListModel</name>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Carrier</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Ship</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Price change</source>
        <translation>Price change</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>Freight</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Unpaid</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>Part shipped</source>
        <translation>Part shipped</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Auto in %1</source>
        <extracomment>The shop moves an order on by itself; %1 is a duration such as 13 d</extracomment>
        <translation>Auto in %1</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>Not paid in time</translation>
    </message>
    <message>
        <source>Cancelled by the customer</source>
        <translation>Cancelled by the customer</translation>
    </message>
    <message>
        <source>Closed by the shop</source>
        <translation>Closed by the shop</translation>
    </message>
    <message>
        <source>The customer placed the order</source>
        <translation>The customer placed the order</translation>
    </message>
    <message>
        <source>Payment received: %1</source>
        <translation>Payment received: %1</translation>
    </message>
    <message>
        <source>A parcel left: %1</source>
        <translation>A parcel left: %1</translation>
    </message>
    <message>
        <source>%1 sent a parcel: %2</source>
        <translation>%1 sent a parcel: %2</translation>
    </message>
    <message>
        <source>The goods were received</source>
        <translation>The goods were received</translation>
    </message>
    <message>
        <source>The order is done</source>
        <translation>The order is done</translation>
    </message>
    <message>
        <source>The order was closed</source>
        <translation>The order was closed</translation>
    </message>
    <message>
        <source>%1 closed the order</source>
        <translation>%1 closed the order</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;The order was closed&quot;, %2 the reason</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 looked at the receiver&apos;s data</source>
        <translation>%1 looked at the receiver&apos;s data</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>A payment of %1 came after the order was closed and is to be given back</source>
        <translation>A payment of %1 came after the order was closed and is to be given back</translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
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
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductListModel</name>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the code of the first SKU, %2 is &quot;3 SKUs&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n SKUs</source>
        <translation>
            <numerusform>%n SKU</numerusform>
            <numerusform>%n SKUs</numerusform>
        </translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Sold in 30 days</source>
        <translation>Sold in 30 days</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>Place in lists</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>Safety stock</translation>
    </message>
</context>
<context>
    <name>ProductModel</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variant</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
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
        <translation>Draft</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>Off shelf</source>
        <translation>Off shelf</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a field of a variant</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Changed in the list</source>
        <translation>Changed in the list</translation>
    </message>
    <message>
        <source>Changed with others</source>
        <translation>Changed with others</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Put into the recycle bin</source>
        <translation>Put into the recycle bin</translation>
    </message>
    <message>
        <source>Taken out of the recycle bin</source>
        <translation>Taken out of the recycle bin</translation>
    </message>
    <message>
        <source>Made as a copy</source>
        <translation>Made as a copy</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Put on shelf</source>
        <translation>Put on shelf</translation>
    </message>
    <message>
        <source>Taken off shelf</source>
        <translation>Taken off shelf</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>a variant when saving</comment>
        <translation>Keep</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a variant when saving</comment>
        <translation>New</translation>
    </message>
    <message>
        <source>Retire</source>
        <comment>a variant when saving</comment>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>a variant when saving</comment>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Purchase limit</source>
        <translation>Purchase limit</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Specs</source>
        <translation>Specs</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variants</translation>
    </message>
    <message>
        <source>On shelf at</source>
        <translation>On shelf at</translation>
    </message>
    <message>
        <source>Off shelf at</source>
        <translation>Off shelf at</translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>Freight template</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>List price</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>Safety stock</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Description of a picture</source>
        <translation>Description of a picture</translation>
    </message>
    <message>
        <source>Spec values</source>
        <translation>Spec values</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>In the recycle bin since</source>
        <translation>In the recycle bin since</translation>
    </message>
    <message>
        <source>The address is none of a picture on the web</source>
        <translation>The address is none of a picture on the web</translation>
    </message>
    <message>
        <source>The address leads into a private network</source>
        <translation>The address leads into a private network</translation>
    </message>
    <message>
        <source>There is no such host</source>
        <translation>There is no such host</translation>
    </message>
    <message>
        <source>The host does not answer</source>
        <translation>The host does not answer</translation>
    </message>
    <message>
        <source>The host was too slow</source>
        <translation>The host was too slow</translation>
    </message>
    <message>
        <source>The host leads on too often</source>
        <translation>The host leads on too often</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>The file is too large</translation>
    </message>
    <message>
        <source>The picture has too many pixels</source>
        <translation>The picture has too many pixels</translation>
    </message>
    <message>
        <source>The picture is built in too complicated a way</source>
        <translation>The picture is built in too complicated a way</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>The picture is damaged</translation>
    </message>
    <message>
        <source>The file is no picture: PNG, JPEG or WebP</source>
        <translation>The file is no picture: PNG, JPEG or WebP</translation>
    </message>
    <message>
        <source>The host answered %1</source>
        <translation>The host answered %1</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>At most %1.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>At least %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a field, %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The server does not understand this. Desk and server may be of different versions.</source>
        <translation>The server does not understand this. Desk and server may be of different versions.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Choose one of the list.</translation>
    </message>
    <message>
        <source>This is not written as expected.</source>
        <translation>This is not written as expected.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>At least %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>At most %1.</translation>
    </message>
    <message>
        <source>At least one is needed.</source>
        <translation>At least one is needed.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n are needed.</source>
        <translation>
            <numerusform>At least %n is needed.</numerusform>
            <numerusform>At least %n are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n are allowed.</source>
        <translation>
            <numerusform>At most %n is allowed.</numerusform>
            <numerusform>At most %n are allowed.</numerusform>
        </translation>
    </message>
    <message>
        <source>This column is there twice.</source>
        <translation>This column is there twice.</translation>
    </message>
    <message>
        <source>This column is missing.</source>
        <translation>This column is missing.</translation>
    </message>
    <message>
        <source>This is in the list twice.</source>
        <translation>This is in the list twice.</translation>
    </message>
    <message>
        <source>The handle is missing</source>
        <translation>The handle is missing</translation>
    </message>
    <message>
        <source>The title is missing</source>
        <translation>The title is missing</translation>
    </message>
    <message>
        <source>The handle stands further up already</source>
        <translation>The handle stands further up already</translation>
    </message>
    <message>
        <source>The name of an option is missing</source>
        <translation>The name of an option is missing</translation>
    </message>
    <message>
        <source>The value of an option is missing</source>
        <translation>The value of an option is missing</translation>
    </message>
    <message>
        <source>The same variant stands further up already</source>
        <translation>The same variant stands further up already</translation>
    </message>
    <message>
        <source>The price is missing</source>
        <translation>The price is missing</translation>
    </message>
    <message>
        <source>The price is not a number</source>
        <translation>The price is not a number</translation>
    </message>
    <message>
        <source>The price is negative</source>
        <translation>The price is negative</translation>
    </message>
    <message>
        <source>The price is too large</source>
        <translation>The price is too large</translation>
    </message>
    <message>
        <source>The quantity is not a whole number</source>
        <translation>The quantity is not a whole number</translation>
    </message>
    <message>
        <source>The quantity is negative</source>
        <translation>The quantity is negative</translation>
    </message>
    <message>
        <source>The weight is not a number</source>
        <translation>The weight is not a number</translation>
    </message>
    <message>
        <source>The text is too long</source>
        <translation>The text is too long</translation>
    </message>
    <message>
        <source>The row has more columns than the header</source>
        <translation>The row has more columns than the header</translation>
    </message>
    <message>
        <source>Another product has this SKU code</source>
        <translation>Another product has this SKU code</translation>
    </message>
    <message>
        <source>The product has too many variants</source>
        <translation>The product has too many variants</translation>
    </message>
    <message numerus="yes">
        <source>Only %n left in stock.</source>
        <translation>
            <numerusform>Only %n left in stock.</numerusform>
            <numerusform>Only %n left in stock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n left to ship.</source>
        <translation>
            <numerusform>Only %n left to ship.</numerusform>
            <numerusform>Only %n left to ship.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a field, %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (column “%2”)</source>
        <extracomment>%1 is what is wrong, %2 a column&apos;s title</extracomment>
        <translation>%1 (column “%2”)</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <extracomment>%1 is what is wrong, %2 the text that is wrong</extracomment>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>%1 (column “%2”): “%3”</source>
        <extracomment>%1 is what is wrong, %2 a column&apos;s title, %3 the text that is wrong</extracomment>
        <translation>%1 (column “%2”): “%3”</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a few seconds.</source>
        <translation>The server is busy. Try again in a few seconds.</translation>
    </message>
    <message>
        <source>The shop&apos;s disk is full: nothing can be saved, what is shown is right. Make room on it and save again.</source>
        <translation>The shop&apos;s disk is full: nothing can be saved, what is shown is right. Make room on it and save again.</translation>
    </message>
    <message>
        <source>The shop&apos;s database is damaged, so nothing is saved any more. Close the shop and restore its newest backup.</source>
        <translation>The shop&apos;s database is damaged, so nothing is saved any more. Close the shop and restore its newest backup.</translation>
    </message>
    <message>
        <source>The shop&apos;s database does not answer. What was saved is safe; try again in a few seconds.</source>
        <translation>The shop&apos;s database does not answer. What was saved is safe; try again in a few seconds.</translation>
    </message>
    <message>
        <source>The server is shutting down. The desk reconnects by itself once it is back.</source>
        <translation>The server is shutting down. The desk reconnects by itself once it is back.</translation>
    </message>
    <message>
        <source>This is larger than the server accepts. Split the file and send the parts.</source>
        <translation>This is larger than the server accepts. Split the file and send the parts.</translation>
    </message>
    <message>
        <source>This server belongs to another desk. Close the other one or connect to the shop by its address.</source>
        <translation>This server belongs to another desk. Close the other one or connect to the shop by its address.</translation>
    </message>
    <message>
        <source>The server does not answer under this address. Check the address in the settings.</source>
        <translation>The server does not answer under this address. Check the address in the settings.</translation>
    </message>
    <message>
        <source>The connection was too slow. Try again.</source>
        <translation>The connection was too slow. Try again.</translation>
    </message>
    <message>
        <source>The server failed and has noted it in its log. Try again; if it happens again, have the log looked at.</source>
        <translation>The server failed and has noted it in its log. Try again; if it happens again, have the log looked at.</translation>
    </message>
    <message>
        <source>The server answered with “%1”, which this version of the desk does not know. Update the desk.</source>
        <translation>The server answered with “%1”, which this version of the desk does not know. Update the desk.</translation>
    </message>
    <message>
        <source>The shop cannot be reached</source>
        <translation>The shop cannot be reached</translation>
    </message>
    <message>
        <source>The shop does not answer</source>
        <translation>The shop does not answer</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>You may not see this</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>You are signed out</translation>
    </message>
    <message>
        <source>Something is not filled in correctly</source>
        <translation>Something is not filled in correctly</translation>
    </message>
    <message>
        <source>It is not as it was</source>
        <translation>It is not as it was</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>The server failed</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>Correct the fields that are marked and send it again.</source>
        <translation>Correct the fields that are marked and send it again.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what you typed is kept.</source>
        <translation>Your session has ended. Sign in again; what you typed is kept.</translation>
    </message>
    <message>
        <source>Your role lacks the right for this. The shop&apos;s owner can grant it.</source>
        <translation>Your role lacks the right for this. The shop&apos;s owner can grant it.</translation>
    </message>
    <message>
        <source>It does not exist any more. Refresh the list.</source>
        <translation>It does not exist any more. Refresh the list.</translation>
    </message>
    <message>
        <source>Somebody changed it while you had it open. Look at it as it is now and decide again.</source>
        <translation>Somebody changed it while you had it open. Look at it as it is now and decide again.</translation>
    </message>
    <message>
        <source>The desk sent a request that the server cannot tell from an earlier one. Do it again.</source>
        <translation>The desk sent a request that the server cannot tell from an earlier one. Do it again.</translation>
    </message>
    <message>
        <source>The same request is still being carried out. Wait a moment.</source>
        <translation>The same request is still being carried out. Wait a moment.</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Wait a minute and try again.</source>
        <translation>Too many requests in a short time. Wait a minute and try again.</translation>
    </message>
    <message>
        <source>Name or password is wrong. Check Caps Lock and try again.</source>
        <translation>Name or password is wrong. Check Caps Lock and try again.</translation>
    </message>
    <message>
        <source>The account is locked for 15 minutes after five wrong passwords. Wait, or ask the owner.</source>
        <translation>The account is locked for 15 minutes after five wrong passwords. Wait, or ask the owner.</translation>
    </message>
    <message>
        <source>Somebody has this sign-in name already. Choose another.</source>
        <translation>Somebody has this sign-in name already. Choose another.</translation>
    </message>
    <message>
        <source>The shop has an owner already. Sign in instead.</source>
        <translation>The shop has an owner already. Sign in instead.</translation>
    </message>
    <message>
        <source>A shop needs one owner. Make somebody else an owner first.</source>
        <translation>A shop needs one owner. Make somebody else an owner first.</translation>
    </message>
    <message>
        <source>The sign-in code is not valid any more.</source>
        <translation>The sign-in code is not valid any more.</translation>
    </message>
    <message>
        <source>WeChat&apos;s sign-in does not answer. Try again later.</source>
        <translation>WeChat&apos;s sign-in does not answer. Try again later.</translation>
    </message>
    <message>
        <source>No more addresses fit. Delete one first.</source>
        <translation>No more addresses fit. Delete one first.</translation>
    </message>
    <message>
        <source>There is no such region. Choose it from the list.</source>
        <translation>There is no such region. Choose it from the list.</translation>
    </message>
    <message>
        <source>No more kinds fit into the cart.</source>
        <translation>No more kinds fit into the cart.</translation>
    </message>
    <message>
        <source>This product is not for sale now.</source>
        <translation>This product is not for sale now.</translation>
    </message>
    <message>
        <source>No payment is set up for this shop. Set it up in the settings.</source>
        <translation>No payment is set up for this shop. Set it up in the settings.</translation>
    </message>
    <message>
        <source>WeChat Pay does not answer. Try again later.</source>
        <translation>WeChat Pay does not answer. Try again later.</translation>
    </message>
    <message>
        <source>The payment notice is not signed by WeChat Pay.</source>
        <translation>The payment notice is not signed by WeChat Pay.</translation>
    </message>
    <message>
        <source>The amount that was paid is not the order&apos;s.</source>
        <translation>The amount that was paid is not the order&apos;s.</translation>
    </message>
    <message>
        <source>The shop knows no such payment.</source>
        <translation>The shop knows no such payment.</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>There is not enough in stock.</translation>
    </message>
    <message>
        <source>The total has changed meanwhile. Look at the new one.</source>
        <translation>The total has changed meanwhile. Look at the new one.</translation>
    </message>
    <message>
        <source>An address is missing.</source>
        <translation>An address is missing.</translation>
    </message>
    <message>
        <source>The order has moved on and this cannot be done any more. Look at it as it is now.</source>
        <translation>The order has moved on and this cannot be done any more. Look at it as it is now.</translation>
    </message>
    <message>
        <source>The parcel holds more than is left to ship. Lower the quantities.</source>
        <translation>The parcel holds more than is left to ship. Lower the quantities.</translation>
    </message>
    <message>
        <source>There is no such carrier. Choose one from the list.</source>
        <translation>There is no such carrier. Choose one from the list.</translation>
    </message>
    <message>
        <source>The order has as many parcels as WeChat allows. Put the rest into one of them.</source>
        <translation>The order has as many parcels as WeChat allows. Put the rest into one of them.</translation>
    </message>
    <message>
        <source>The file is not a CSV table. Export it as CSV and choose it again.</source>
        <translation>The file is not a CSV table. Export it as CSV and choose it again.</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor GB18030. Save it as UTF-8.</source>
        <translation>The text is neither UTF-8 nor GB18030. Save it as UTF-8.</translation>
    </message>
    <message>
        <source>The file has more than %1 rows. Split it.</source>
        <translation>The file has more than %1 rows. Split it.</translation>
    </message>
    <message>
        <source>This import was finished or stopped already. Choose the file again.</source>
        <translation>This import was finished or stopped already. Choose the file again.</translation>
    </message>
    <message>
        <source>Open orders wait for a variant that would go. Send or close them first.</source>
        <translation>Open orders wait for a variant that would go. Send or close them first.</translation>
    </message>
    <message>
        <source>This product is in the recycle bin. Restore it first.</source>
        <translation>This product is in the recycle bin. Restore it first.</translation>
    </message>
    <message>
        <source>This product is not in the recycle bin any more.</source>
        <translation>This product is not in the recycle bin any more.</translation>
    </message>
    <message>
        <source>This job has moved on meanwhile. Look where it stands.</source>
        <translation>This job has moved on meanwhile. Look where it stands.</translation>
    </message>
    <message>
        <source>The desk reconnects by itself. Nothing that you typed is lost.</source>
        <translation>The desk reconnects by itself. Nothing that you typed is lost.</translation>
    </message>
    <message>
        <source>The answer took too long. Try again; what was done is not done twice.</source>
        <translation>The answer took too long. Try again; what was done is not done twice.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read. Desk and server may be of different versions.</source>
        <translation>The server&apos;s answer cannot be read. Desk and server may be of different versions.</translation>
    </message>
    <message>
        <source>This column is not understood.</source>
        <translation>This column is not understood.</translation>
    </message>
    <message>
        <source>The file is damaged. Save it again.</source>
        <translation>The file is damaged. Save it again.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>The file is protected by a password. Save it without one.</translation>
    </message>
    <message>
        <source>This is no Excel workbook. Save it as .xlsx or CSV.</source>
        <translation>This is no Excel workbook. Save it as .xlsx or CSV.</translation>
    </message>
    <message>
        <source>The workbook has no visible sheet.</source>
        <translation>The workbook has no visible sheet.</translation>
    </message>
    <message>
        <source>What names the record is missing</source>
        <translation>What names the record is missing</translation>
    </message>
    <message>
        <source>The shop has no such record</source>
        <translation>The shop has no such record</translation>
    </message>
    <message>
        <source>The same record stands in another row too</source>
        <translation>The same record stands in another row too</translation>
    </message>
    <message>
        <source>Categories have three levels at most</source>
        <translation>Categories have three levels at most</translation>
    </message>
    <message>
        <source>This is neither yes nor no</source>
        <translation>This is neither yes nor no</translation>
    </message>
    <message>
        <source>The place is not a whole number from 1</source>
        <translation>The place is not a whole number from 1</translation>
    </message>
    <message>
        <source>The formula was never computed: open and save the file in a spreadsheet program</source>
        <translation>The formula was never computed: open and save the file in a spreadsheet program</translation>
    </message>
    <message>
        <source>The product has no such picture</source>
        <translation>The product has no such picture</translation>
    </message>
    <message>
        <source>Kept: some of it was sold meanwhile</source>
        <translation>Kept: some of it was sold meanwhile</translation>
    </message>
    <message>
        <source>Kept: it was edited meanwhile</source>
        <translation>Kept: it was edited meanwhile</translation>
    </message>
    <message>
        <source>Kept: something refers to it</source>
        <translation>Kept: something refers to it</translation>
    </message>
    <message>
        <source>The file is no Excel workbook that can be read. Save it again as .xlsx or as CSV.</source>
        <translation>The file is no Excel workbook that can be read. Save it again as .xlsx or as CSV.</translation>
    </message>
    <message>
        <source>The file is built in a way that no spreadsheet program builds it, and was not opened.</source>
        <translation>The file is built in a way that no spreadsheet program builds it, and was not opened.</translation>
    </message>
    <message>
        <source>The first line does not hold the column titles that are needed. Say what the columns mean.</source>
        <translation>The first line does not hold the column titles that are needed. Say what the columns mean.</translation>
    </message>
    <message>
        <source>The file could not be written. Start the export again.</source>
        <translation>The file could not be written. Start the export again.</translation>
    </message>
    <message>
        <source>There is a view of this name already. Choose another.</source>
        <translation>There is a view of this name already. Choose another.</translation>
    </message>
    <message>
        <source>There are %1 views of this list already. Delete one first.</source>
        <translation>There are %1 views of this list already. Delete one first.</translation>
    </message>
    <message>
        <source>This is no picture that the shop can read: PNG, JPEG or WebP.</source>
        <translation>This is no picture that the shop can read: PNG, JPEG or WebP.</translation>
    </message>
    <message>
        <source>Choose a category.</source>
        <translation>Choose a category.</translation>
    </message>
    <message>
        <source>This picture is not in the shop any more. Add it again.</source>
        <translation>This picture is not in the shop any more. Add it again.</translation>
    </message>
    <message>
        <source>This name is there twice.</source>
        <translation>This name is there twice.</translation>
    </message>
    <message>
        <source>This is not part of the product any more. Open it again.</source>
        <translation>This is not part of the product any more. Open it again.</translation>
    </message>
    <message>
        <source>This combination does not fit the specs.</source>
        <translation>This combination does not fit the specs.</translation>
    </message>
    <message>
        <source>This combination is there twice.</source>
        <translation>This combination is there twice.</translation>
    </message>
    <message>
        <source>Two variants have this code.</source>
        <translation>Two variants have this code.</translation>
    </message>
    <message>
        <source>Another variant of the shop has this code.</source>
        <translation>Another variant of the shop has this code.</translation>
    </message>
    <message>
        <source>%1 units are promised to orders; the stock cannot be less.</source>
        <translation>%1 units are promised to orders; the stock cannot be less.</translation>
    </message>
    <message>
        <source>Choose a moment that is still to come.</source>
        <translation>Choose a moment that is still to come.</translation>
    </message>
    <message>
        <source>It must go on the shelf before it goes off.</source>
        <translation>It must go on the shelf before it goes off.</translation>
    </message>
    <message>
        <source>This must be a single line.</source>
        <translation>This must be a single line.</translation>
    </message>
    <message>
        <source>This cannot be reckoned. Examples: *0.9, +5, -5%, =12.90, =cost*1.6</source>
        <translation>This cannot be reckoned. Examples: *0.9, +5, -5%, =12.90, =cost*1.6</translation>
    </message>
    <message>
        <source>This is there twice.</source>
        <translation>This is there twice.</translation>
    </message>
    <message>
        <source>Categories go three levels deep, and this would be a fourth. Choose a place further up.</source>
        <translation>Categories go three levels deep, and this would be a fourth. Choose a place further up.</translation>
    </message>
    <message>
        <source>A category cannot go into itself or into one below it. Choose another place.</source>
        <translation>A category cannot go into itself or into one below it. Choose another place.</translation>
    </message>
    <message>
        <source>There is a category of this name already. Choose another name, or merge the two.</source>
        <translation>There is a category of this name already. Choose another name, or merge the two.</translation>
    </message>
    <message>
        <source>There are products in it. Say which category takes them.</source>
        <translation>There are products in it. Say which category takes them.</translation>
    </message>
    <message>
        <source>There are categories below it. Say that they go as well, or move them first.</source>
        <translation>There are categories below it. Say that they go as well, or move them first.</translation>
    </message>
    <message>
        <source>The shop has categories already. Add to them instead.</source>
        <translation>The shop has categories already. Add to them instead.</translation>
    </message>
    <message>
        <source>Categories use this spec template. Give them another one first.</source>
        <translation>Categories use this spec template. Give them another one first.</translation>
    </message>
    <message>
        <source>There is a spec template of this name already. Choose another name.</source>
        <translation>There is a spec template of this name already. Choose another name.</translation>
    </message>
    <message>
        <source>A product has 20 tags at most</source>
        <translation>A product has 20 tags at most</translation>
    </message>
    <message numerus="yes">
        <source>%n products name this template. Say which one takes its place.</source>
        <translation>
            <numerusform>%n product names this template. Say which one takes its place.</numerusform>
            <numerusform>%n products name this template. Say which one takes its place.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a freight template of this name already. Choose another name.</source>
        <translation>There is a freight template of this name already. Choose another name.</translation>
    </message>
    <message>
        <source>Products name this freight template. Say which one takes its place.</source>
        <translation>Products name this freight template. Say which one takes its place.</translation>
    </message>
    <message>
        <source>This is the shop&apos;s default template. Choose another default first.</source>
        <translation>This is the shop&apos;s default template. Choose another default first.</translation>
    </message>
    <message>
        <source>There are %1 freight templates already. Remove one first.</source>
        <translation>There are %1 freight templates already. Remove one first.</translation>
    </message>
    <message>
        <source>There is no such province or city.</source>
        <translation>There is no such province or city.</translation>
    </message>
    <message>
        <source>This place stands in two lines.</source>
        <translation>This place stands in two lines.</translation>
    </message>
    <message>
        <source>This freight template is not there any more. Choose another one.</source>
        <translation>This freight template is not there any more. Choose another one.</translation>
    </message>
    <message>
        <source>Parcels would go nowhere. Deliver to at least one place.</source>
        <translation>Parcels would go nowhere. Deliver to at least one place.</translation>
    </message>
    <message>
        <source>The customer has bought as many of this product as one may.</source>
        <translation>The customer has bought as many of this product as one may.</translation>
    </message>
    <message>
        <source>This product is not delivered to the address.</source>
        <translation>This product is not delivered to the address.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKU(s)</source>
        <translation>
            <numerusform>%Ln SKU</numerusform>
            <numerusform>%Ln SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln category(s)</source>
        <translation>
            <numerusform>%Ln category</numerusform>
            <numerusform>%Ln categories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpecTemplatesModel</name>
    <message>
        <source>Spec template</source>
        <translation>Spec template</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
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
        <translation>Product / variant</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>%1 on hand − %2 reserved = %3 available</source>
        <translation>%1 on hand − %2 reserved = %3 available</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Sold in 30 days</source>
        <translation>Sold in 30 days</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Lasts</translation>
    </message>
</context>
<context>
    <name>zhanggui::AxisRow</name>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Name of the spec</source>
        <translation>Name of the spec</translation>
    </message>
    <message>
        <source>Alt with ↑ ↓ moves the spec</source>
        <translation>Alt with ↑ ↓ moves the spec</translation>
    </message>
    <message>
        <source>+ value</source>
        <translation>+ value</translation>
    </message>
    <message>
        <source>New values of %1, separated by commas</source>
        <translation>New values of %1, separated by commas</translation>
    </message>
    <message>
        <source>Enter adds; several at once are separated by commas</source>
        <translation>Enter adds; several at once are separated by commas</translation>
    </message>
    <message>
        <source>Remove spec %1</source>
        <translation>Remove spec %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::Banner</name>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>zhanggui::BarButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>zhanggui::BasicsTab</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>As customers read it</source>
        <translation>As customers read it</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>Place in lists</translation>
    </message>
    <message>
        <source>Larger numbers stand first</source>
        <translation>Larger numbers stand first</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>By itself</translation>
    </message>
    <message>
        <source>The shop does it at that moment, also while this desk is closed. Beijing time.</source>
        <translation>The shop does it at that moment, also while this desk is closed. Beijing time.</translation>
    </message>
    <message>
        <source>On shelf at</source>
        <translation>On shelf at</translation>
    </message>
    <message>
        <source>On shelf</source>
        <translation>On shelf</translation>
    </message>
    <message>
        <source>Off shelf at</source>
        <translation>Off shelf at</translation>
    </message>
    <message>
        <source>Off shelf</source>
        <translation>Off shelf</translation>
    </message>
    <message>
        <source>Enter or a comma adds one</source>
        <translation>Enter or a comma adds one</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Choose a category</translation>
    </message>
</context>
<context>
    <name>zhanggui::BulkBar</name>
    <message>
        <source>Clear selection</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>zhanggui::BulkCommands</name>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Another change of many products is still running.</source>
        <translation>Another change of many products is still running.</translation>
    </message>
    <message>
        <source>Tick the products first.</source>
        <translation>Tick the products first.</translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation>%1 of %2 products</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Undo of: %1</source>
        <translation>Undo of: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::BulkDialog</name>
    <message>
        <source>What would be changed</source>
        <translation>What would be changed</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>For every variant: *0.9, +5, -5%, =12.90, =cost*1.6</source>
        <translation>For every variant: *0.9, +5, -5%, =12.90, =cost*1.6</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>Rounded to</translation>
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
        <translation>ends in .9</translation>
    </message>
    <message>
        <source>ends in .99</source>
        <translation>ends in .99</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separated by commas</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Looking at the products…</source>
        <translation>Looking at the products…</translation>
    </message>
    <message>
        <source>Preview shows what would be changed. Nothing is written.</source>
        <translation>Preview shows what would be changed. Nothing is written.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) will change</source>
        <translation>
            <numerusform>%Ln product will change</numerusform>
            <numerusform>%Ln products will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln is so already</numerusform>
            <numerusform>%Ln are so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out</source>
        <translation>
            <numerusform>%Ln is left out</numerusform>
            <numerusform>%Ln are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln product(s)</source>
        <translation>
            <numerusform>Change %Ln product</numerusform>
            <numerusform>Change %Ln products</numerusform>
        </translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>Freight template</translation>
    </message>
</context>
<context>
    <name>zhanggui::CategoriesPage</name>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Find the category “%1”</source>
        <translation>Find the category “%1”</translation>
    </message>
    <message>
        <source>Find a category</source>
        <translation>Find a category</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>New below</translation>
    </message>
    <message>
        <source>Open or close all</source>
        <translation>Open or close all</translation>
    </message>
    <message>
        <source>Spec templates</source>
        <translation>Spec templates</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>Show or hide</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Move into the one above</source>
        <translation>Move into the one above</translation>
    </message>
    <message>
        <source>Move out of its parent</source>
        <translation>Move out of its parent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln category(ies)</source>
        <translation>
            <numerusform>%Ln category</numerusform>
            <numerusform>%Ln categories</numerusform>
        </translation>
    </message>
    <message>
        <source>Alt+Shift+arrows move · F2 renames · Del deletes</source>
        <translation>Alt+Shift+arrows move · F2 renames · Del deletes</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Import categories</source>
        <translation>Import categories</translation>
    </message>
    <message>
        <source>A table with a path like “Tea / Green tea” in each row.</source>
        <translation>A table with a path like “Tea / Green tea” in each row.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>categories</translation>
    </message>
</context>
<context>
    <name>zhanggui::CategoryActions</name>
    <message>
        <source>“%1” was moved</source>
        <translation>“%1” was moved</translation>
    </message>
    <message numerus="yes">
        <source>%n categories were moved</source>
        <translation>
            <numerusform>%n category was moved</numerusform>
            <numerusform>%n categories were moved</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>Moved back</translation>
    </message>
    <message>
        <source>Changed back</source>
        <translation>Changed back</translation>
    </message>
    <message>
        <source>Renamed to “%1”</source>
        <translation>Renamed to “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n categories are shown to customers</source>
        <translation>
            <numerusform>%n category is shown to customers</numerusform>
            <numerusform>%n categories are shown to customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories are hidden</source>
        <translation>
            <numerusform>%n category is hidden</numerusform>
            <numerusform>%n categories are hidden</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is shown to customers</source>
        <translation>“%1” is shown to customers</translation>
    </message>
    <message>
        <source>“%1” is hidden</source>
        <translation>“%1” is hidden</translation>
    </message>
    <message>
        <source>“%1” was saved</source>
        <translation>“%1” was saved</translation>
    </message>
    <message numerus="yes">
        <source>Merged into “%1”: %n product(s) moved</source>
        <translation>
            <numerusform>Merged into “%1”: %n product moved</numerusform>
            <numerusform>Merged into “%1”: %n products moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories were deleted</source>
        <translation>
            <numerusform>%n category was deleted</numerusform>
            <numerusform>%n categories were deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories were made</source>
        <translation>
            <numerusform>%n category was made</numerusform>
            <numerusform>%n categories were made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::CategoryPane</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Square, at least 200 × 200.</source>
        <translation>Square, at least 200 × 200.</translation>
    </message>
    <message>
        <source>Show to customers</source>
        <translation>Show to customers</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Spec template</source>
        <translation>Spec template</translation>
    </message>
    <message>
        <source>What a new product in it starts from.</source>
        <translation>What a new product in it starts from.</translation>
    </message>
    <message>
        <source>Edit spec templates…</source>
        <translation>Edit spec templates…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Open the list</translation>
    </message>
    <message>
        <source>In the mini-program</source>
        <translation>In the mini-program</translation>
    </message>
    <message numerus="yes">
        <source>%n categories selected</source>
        <translation>
            <numerusform>%n category selected</numerusform>
            <numerusform>%n categories selected</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be moved, shown, hidden, merged and deleted together.</source>
        <translation>They can be moved, shown, hidden, merged and deleted together.</translation>
    </message>
    <message>
        <source>Select a category to see and change it.</source>
        <translation>Select a category to see and change it.</translation>
    </message>
    <message>
        <source>None: first level</source>
        <translation>None: first level</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>As above: %1</source>
        <translation>As above: %1</translation>
    </message>
    <message>
        <source>In it and below</source>
        <translation>In it and below</translation>
    </message>
    <message>
        <source>Categories below</source>
        <translation>Categories below</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>no picture</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>a picture</translation>
    </message>
</context>
<context>
    <name>zhanggui::CheckDelegate</name>
    <message>
        <source>Ticked</source>
        <translation>Ticked</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>Not ticked</translation>
    </message>
</context>
<context>
    <name>zhanggui::ChipsEdit</name>
    <message>
        <source>+ add</source>
        <translation>+ add</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>Add to: %1</translation>
    </message>
    <message>
        <source>Enter or a comma adds it</source>
        <translation>Enter or a comma adds it</translation>
    </message>
    <message>
        <source>Enter renames, Delete removes</source>
        <translation>Enter renames, Delete removes</translation>
    </message>
</context>
<context>
    <name>zhanggui::CloseDialog</name>
    <message>
        <source>Close order %1</source>
        <translation>Close order %1</translation>
    </message>
    <message>
        <source>The customer can no longer pay it and its stock is free again. This cannot be undone.</source>
        <translation>The customer can no longer pay it and its stock is free again. This cannot be undone.</translation>
    </message>
    <message>
        <source>Reason, for the log</source>
        <translation>Reason, for the log</translation>
    </message>
    <message>
        <source>Keep order</source>
        <translation>Keep order</translation>
    </message>
    <message>
        <source>Close order</source>
        <translation>Close order</translation>
    </message>
    <message>
        <source>Write a word about why.</source>
        <translation>Write a word about why.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ColumnMapForm</name>
    <message>
        <source>Say what the columns of the file mean. The answer is kept for files with the same titles.</source>
        <translation>Say what the columns of the file mean. The answer is kept for files with the same titles.</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>What “%1” means</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Passed over</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Still needed: %1</translation>
    </message>
    <message>
        <source>Chosen twice: %1</source>
        <translation>Chosen twice: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::CommandPalette</name>
    <message>
        <source>What do you want to do or find?</source>
        <translation>What do you want to do or find?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>do it</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>zhanggui::ConflictBox</name>
    <message>
        <source>Somebody saved this category while you had it open</source>
        <translation>Somebody saved this category while you had it open</translation>
    </message>
    <message>
        <source>Take all of theirs</source>
        <translation>Take all of theirs</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Save mine</translation>
    </message>
    <message>
        <source>%1: theirs “%2”, mine “%3”</source>
        <extracomment>%1 is a field, %2 what somebody else wrote, %3 what I wrote</extracomment>
        <translation>%1: theirs “%2”, mine “%3”</translation>
    </message>
    <message>
        <source>Take theirs for “%1”</source>
        <translation>Take theirs for “%1”</translation>
    </message>
</context>
<context>
    <name>zhanggui::ConflictDialog</name>
    <message>
        <source>Somebody else saved meanwhile</source>
        <translation>Somebody else saved meanwhile</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>%1 changed other fields than you. Both changes are kept.</source>
        <translation>%1 changed other fields than you. Both changes are kept.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s) that you changed too. Choose what shall stand there; nothing is saved before you save.</source>
        <translation>
            <numerusform>%1 changed %n field that you changed too. Choose what shall stand there; nothing is saved before you save.</numerusform>
            <numerusform>%1 changed %n fields that you changed too. Choose what shall stand there; nothing is saved before you save.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>Keep all mine</translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <translation>Take all theirs</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Go on with this</source>
        <translation>Go on with this</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>Mine: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Theirs: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::CornerTick</name>
    <message>
        <source>Tick all loaded rows</source>
        <translation>Tick all loaded rows</translation>
    </message>
</context>
<context>
    <name>zhanggui::CropArea</name>
    <message>
        <source>Square frame over the picture</source>
        <translation>Square frame over the picture</translation>
    </message>
</context>
<context>
    <name>zhanggui::CropDialog</name>
    <message>
        <source>Crop picture</source>
        <translation>Crop picture</translation>
    </message>
    <message>
        <source>Arrows move the frame, + and − change its size; with Shift by more.</source>
        <translation>Arrows move the frame, + and − change its size; with Shift by more.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>%1 × %1 of %2 × %3 px</source>
        <translation>%1 × %1 of %2 × %3 px</translation>
    </message>
</context>
<context>
    <name>zhanggui::Desk</name>
    <message>
        <source>The shop&apos;s server stopped and is being started again. Nothing is lost.</source>
        <translation>The shop&apos;s server stopped and is being started again. Nothing is lost.</translation>
    </message>
    <message>
        <source>The shop could not be opened</source>
        <translation>The shop could not be opened</translation>
    </message>
    <message>
        <source>The shop does not answer</source>
        <translation>The shop does not answer</translation>
    </message>
    <message>
        <source>%1 cannot be reached. The desk goes on trying; check the address and the network.</source>
        <translation>%1 cannot be reached. The desk goes on trying; check the address and the network.</translation>
    </message>
    <message>
        <source>The server could not answer a request</source>
        <translation>The server could not answer a request</translation>
    </message>
    <message>
        <source>%1: code %2, request %3</source>
        <translation>%1: code %2, request %3</translation>
    </message>
    <message>
        <source>Order %1 was paid</source>
        <translation>Order %1 was paid</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>zhanggui::DeskMenus</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Keep serving customers after closing</source>
        <translation>Keep serving customers after closing</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Clear finished</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
</context>
<context>
    <name>zhanggui::DetailPane</name>
    <message>
        <source>Previous (K)</source>
        <translation>Previous (K)</translation>
    </message>
    <message>
        <source>Next (J)</source>
        <translation>Next (J)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>zhanggui::DetailTab</name>
    <message>
        <source>Customers read these blocks from top to bottom. Alt with ↑ ↓ moves a block.</source>
        <translation>Customers read these blocks from top to bottom. Alt with ↑ ↓ moves a block.</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Add text</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Add pictures…</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Add picture</translation>
    </message>
    <message>
        <source>Edit block</source>
        <translation>Edit block</translation>
    </message>
    <message>
        <source>Text, block %1</source>
        <translation>Text, block %1</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>What the picture shows</translation>
    </message>
    <message>
        <source>What the picture of block %1 shows</source>
        <translation>What the picture of block %1 shows</translation>
    </message>
    <message>
        <source>Move block %1 up</source>
        <translation>Move block %1 up</translation>
    </message>
    <message>
        <source>Move block %1 down</source>
        <translation>Move block %1 down</translation>
    </message>
    <message>
        <source>Remove block %1</source>
        <translation>Remove block %1</translation>
    </message>
    <message>
        <source>Remove block</source>
        <translation>Remove block</translation>
    </message>
    <message>
        <source>Move block</source>
        <translation>Move block</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Choose pictures</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
</context>
<context>
    <name>zhanggui::DoorPage</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <translation>Zhanggui</translation>
    </message>
</context>
<context>
    <name>zhanggui::EditChip</name>
    <message>
        <source>%1, goes when saved</source>
        <translation>%1, goes when saved</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1, new</translation>
    </message>
    <message>
        <source>Delete brings it back</source>
        <translation>Delete brings it back</translation>
    </message>
    <message>
        <source>Enter renames, Delete removes, Alt with ← → moves, Ctrl+P sets a picture</source>
        <translation>Enter renames, Delete removes, Alt with ← → moves, Ctrl+P sets a picture</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>New name of %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::EmbeddedServer</name>
    <message>
        <source>zhanggui-server was not found beside this program nor in PATH. Reinstall the program.</source>
        <translation>zhanggui-server was not found beside this program nor in PATH. Reinstall the program.</translation>
    </message>
    <message>
        <source>The shop&apos;s folder %1 cannot be made. Check who may write there.</source>
        <translation>The shop&apos;s folder %1 cannot be made. Check who may write there.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 could not be started: %2</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExplainCard</name>
    <message>
        <source>Where %1 available comes from</source>
        <translation>Where %1 available comes from</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>Sellable units on the shelf, see the ledger below</source>
        <translation>Sellable units on the shelf, see the ledger below</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Promised to unpaid and unshipped orders</source>
        <translation>Promised to unpaid and unshipped orders</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>The terms agree with the figure</source>
        <translation>The terms agree with the figure</translation>
    </message>
    <message>
        <source>The terms do not agree: report this</source>
        <translation>The terms do not agree: report this</translation>
    </message>
</context>
<context>
    <name>zhanggui::ExportFlow</name>
    <message>
        <source>Export %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Another export is under way</source>
        <translation>Another export is under way</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>The file could not be written</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1</source>
        <translation>
            <numerusform>%Ln row in %1</numerusform>
            <numerusform>%Ln rows in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exported: %1</translation>
    </message>
    <message>
        <source>The export of %1 failed: %2</source>
        <translation>The export of %1 failed: %2</translation>
    </message>
</context>
<context>
    <name>zhanggui::FailedPicturesDialog</name>
    <message>
        <source>Pictures that could not be fetched</source>
        <translation>Pictures that could not be fetched</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are being fetched again.</source>
        <translation>
            <numerusform>%Ln picture is being fetched again.</numerusform>
            <numerusform>%Ln pictures are being fetched again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports name pictures on other hosts; these were given up. Enter opens the product, where a picture can be added by hand.</source>
        <translation>Imports name pictures on other hosts; these were given up. Enter opens the product, where a picture can be added by hand.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Try all again</translation>
    </message>
    <message>
        <source>Every picture is there</source>
        <translation>Every picture is there</translation>
    </message>
    <message>
        <source>No picture of an import is missing that was not already on its way.</source>
        <translation>No picture of an import is missing that was not already on its way.</translation>
    </message>
    <message>
        <source>There is nothing to fetch.</source>
        <translation>There is nothing to fetch.</translation>
    </message>
    <message>
        <source>They are being queued.</source>
        <translation>They are being queued.</translation>
    </message>
</context>
<context>
    <name>zhanggui::FaultSummary</name>
    <message numerus="yes">
        <source>%n field(s) cannot be saved</source>
        <translation>
            <numerusform>%n field cannot be saved</numerusform>
            <numerusform>%n fields cannot be saved</numerusform>
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
        <translation>%1, required</translation>
    </message>
</context>
<context>
    <name>zhanggui::FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Add filter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1, at least</translation>
    </message>
    <message>
        <source>Edit the filter as text (Ctrl+Shift+F)</source>
        <translation>Edit the filter as text (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1, at most</translation>
    </message>
</context>
<context>
    <name>zhanggui::FilterChip</name>
    <message>
        <source>Filter %1: %2</source>
        <translation>Filter %1: %2</translation>
    </message>
    <message>
        <source>Press Delete to remove it</source>
        <translation>Press Delete to remove it</translation>
    </message>
</context>
<context>
    <name>zhanggui::Form</name>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>zhanggui::Frame</name>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Storefront</source>
        <translation>Storefront</translation>
    </message>
    <message>
        <source>Insights &amp; distribution</source>
        <translation>Insights &amp; distribution</translation>
    </message>
    <message>
        <source>Synced just now</source>
        <translation>Synced just now</translation>
    </message>
    <message numerus="yes">
        <source>Synced %n s ago</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>Synced %n s ago</numerusform>
            <numerusform>Synced %n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>Synced %n min ago</numerusform>
            <numerusform>Synced %n min ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>Show keyboard shortcuts</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Go to %1</translation>
    </message>
    <message>
        <source>local server %1</source>
        <translation>local server %1</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>server %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 (demo)</source>
        <translation>%1 (demo)</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline since %1</translation>
    </message>
    <message>
        <source>What you see is from before. The desk goes on by itself as soon as the server answers.</source>
        <translation>What you see is from before. The desk goes on by itself as soon as the server answers.</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Undo the last change</translation>
    </message>
    <message>
        <source>The shop&apos;s disk is nearly full: %1 are free</source>
        <translation>The shop&apos;s disk is nearly full: %1 are free</translation>
    </message>
    <message>
        <source>Pictures, imports, exports and backups wait until there is more room. Orders and other changes go on.</source>
        <translation>Pictures, imports, exports and backups wait until there is more room. Orders and other changes go on.</translation>
    </message>
    <message>
        <source>The shop is read-only: %1 are free on its disk</source>
        <translation>The shop is read-only: %1 are free on its disk</translation>
    </message>
    <message>
        <source>Customers cannot order and nothing can be saved. Make room on the disk; the shop goes on by itself.</source>
        <translation>Customers cannot order and nothing can be saved. Make room on the disk; the shop goes on by itself.</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightCalculator</name>
    <message>
        <source>What would this parcel cost?</source>
        <translation>What would this parcel cost?</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source> g</source>
        <translation> g</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Goods cost</source>
        <translation>Goods cost</translation>
    </message>
    <message>
        <source>The province is a city itself.</source>
        <translation>The province is a city itself.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Not delivered</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightDialog</name>
    <message>
        <source>New freight template</source>
        <translation>New freight template</translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>Freight template</translation>
    </message>
    <message>
        <source>Show it as it is now</source>
        <translation>Show it as it is now</translation>
    </message>
    <message>
        <source>Rates by place</source>
        <translation>Rates by place</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>one threshold is enough</source>
        <translation>one threshold is enough</translation>
    </message>
    <message>
        <source>both thresholds are needed</source>
        <translation>both thresholds are needed</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Counted by</translation>
    </message>
    <message>
        <source>Free where two are set</source>
        <translation>Free where two are set</translation>
    </message>
    <message>
        <source>Add places…</source>
        <translation>Add places…</translation>
    </message>
    <message>
        <source>Change places…</source>
        <translation>Change places…</translation>
    </message>
    <message>
        <source>Do not deliver</source>
        <translation>Do not deliver</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Remove line</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Choose a line first.</translation>
    </message>
    <message>
        <source>This line stands for every other place.</source>
        <translation>This line stands for every other place.</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Deliver</translation>
    </message>
    <message>
        <source>A template has no more lines.</source>
        <translation>A template has no more lines.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>It is being saved.</translation>
    </message>
    <message>
        <source>Some cells cannot be read.</source>
        <translation>Some cells cannot be read.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <source>A step that is begun counts as whole. An order of several templates pays the sum of what each of them asks for.</source>
        <translation>A step that is begun counts as whole. An order of several templates pays the sum of what each of them asks for.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Save with Ctrl+S, or press Esc again to leave it as it was.</source>
        <translation>Save with Ctrl+S, or press Esc again to leave it as it was.</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightListModel</name>
    <message>
        <source>always free</source>
        <translation>always free</translation>
    </message>
    <message>
        <source>flat fee %1</source>
        <translation>flat fee %1</translation>
    </message>
    <message>
        <source>Shop&apos;s default (%1)</source>
        <translation>Shop&apos;s default (%1)</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightPage</name>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1” is deleted.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is deleted; %Ln product(s) have another one.</source>
        <translation>
            <numerusform>“%1” is deleted; %Ln product has another one.</numerusform>
            <numerusform>“%1” is deleted; %Ln products have another one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Products without a template: %1</source>
        <translation>Products without a template: %1</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>Freight</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>Edit template</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Delete template</translation>
    </message>
    <message>
        <source>What would a parcel cost?</source>
        <translation>What would a parcel cost?</translation>
    </message>
    <message>
        <source>Without a template…</source>
        <translation>Without a template…</translation>
    </message>
    <message>
        <source>No freight templates yet</source>
        <translation>No freight templates yet</translation>
    </message>
    <message>
        <source>Every order pays the shop&apos;s flat fee. A template makes freight depend on place, pieces or weight.</source>
        <translation>Every order pays the shop&apos;s flat fee. A template makes freight depend on place, pieces or weight.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln template</numerusform>
            <numerusform>%Ln templates</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Without a template</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>“%1” is saved.</translation>
    </message>
    <message>
        <source>This is the shop&apos;s default. Choose another one under “Without a template” first.</source>
        <translation>This is the shop&apos;s default. Choose another one under “Without a template” first.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightPlanModel</name>
    <message>
        <source>Everywhere else</source>
        <translation>Everywhere else</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>A number from %1 to %2.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parcels</translation>
    </message>
    <message>
        <source>First (g)</source>
        <translation>First (g)</translation>
    </message>
    <message>
        <source>First pieces</source>
        <translation>First pieces</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Each further (g)</source>
        <translation>Each further (g)</translation>
    </message>
    <message>
        <source>Each further</source>
        <translation>Each further</translation>
    </message>
    <message>
        <source>Further fee</source>
        <translation>Further fee</translation>
    </message>
    <message>
        <source>Free from ¥</source>
        <translation>Free from ¥</translation>
    </message>
    <message>
        <source>Free from pieces</source>
        <translation>Free from pieces</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightRemovalDialog</name>
    <message>
        <source>Delete “%1”</source>
        <translation>Delete “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) name it and need another one.</source>
        <translation>
            <numerusform>%Ln product names it and needs another one.</numerusform>
            <numerusform>%Ln products name it and need another one.</numerusform>
        </translation>
    </message>
    <message>
        <source>No product names it.</source>
        <translation>No product names it.</translation>
    </message>
    <message>
        <source>Orders keep the fee they were made with.</source>
        <translation>Orders keep the fee they were made with.</translation>
    </message>
    <message>
        <source>They get</source>
        <translation>They get</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>zhanggui::FreightSettingsDialog</name>
    <message>
        <source>Without a template</source>
        <translation>Without a template</translation>
    </message>
    <message>
        <source>What holds for products that name no freight template.</source>
        <translation>What holds for products that name no freight template.</translation>
    </message>
    <message>
        <source>A flat fee</source>
        <translation>A flat fee</translation>
    </message>
    <message>
        <source>They pay by</source>
        <translation>They pay by</translation>
    </message>
    <message>
        <source>Flat fee</source>
        <translation>Flat fee</translation>
    </message>
    <message>
        <source>Of all such goods of an order together</source>
        <translation>Of all such goods of an order together</translation>
    </message>
    <message>
        <source>Free from</source>
        <translation>Free from</translation>
    </message>
    <message>
        <source>0.00 for never</source>
        <translation>0.00 for never</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The chosen template holds instead.</source>
        <translation>The chosen template holds instead.</translation>
    </message>
</context>
<context>
    <name>zhanggui::HistoryTab</name>
    <message>
        <source>Show older entries</source>
        <translation>Show older entries</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Nothing was changed yet.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Report of the rows</source>
        <translation>Report of the rows</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>The file could not be read</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Comparing with the shop…</source>
        <translation>Comparing with the shop…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) will be left out</source>
        <translation>
            <numerusform>%Ln row will be left out</numerusform>
            <numerusform>%Ln rows will be left out</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to write: the shop has all of it already.</source>
        <translation>Nothing to write: the shop has all of it already.</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>Import %1 rows</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>%1 of %2 rows written</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>%1 rows written</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 rows are written and stay</source>
        <translation>Stopped: %1 of %2 rows are written and stay</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tables (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>Save the rows left out</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>left-out</source>
        <translation>left-out</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>The file could not be written</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>Taking back what was written…</source>
        <translation>Taking back what was written…</translation>
    </message>
    <message numerus="yes">
        <source>Taken back, but for %Ln row(s) that were sold or edited meanwhile</source>
        <translation>
            <numerusform>Taken back, but for %Ln row that was sold or edited meanwhile</numerusform>
            <numerusform>Taken back, but for %Ln rows that were sold or edited meanwhile</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is taken back</source>
        <translation>Everything is taken back</translation>
    </message>
    <message>
        <source>CSV in UTF-8 or GB18030, or Excel (.xlsx), up to 100,000 rows. It is compared first; nothing is written before you have seen the report.</source>
        <translation>CSV in UTF-8 or GB18030, or Excel (.xlsx), up to 100,000 rows. It is compared first; nothing is written before you have seen the report.</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Drop a file here</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>Save the rows left out…</source>
        <translation>Save the rows left out…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Undo the import</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportFlow</name>
    <message>
        <source>Undo of the import of %1</source>
        <translation>Undo of the import of %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import of %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>%1 of %2 rows written</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>%1 rows written</translation>
    </message>
    <message>
        <source>Import of %1 is done</source>
        <translation>Import of %1 is done</translation>
    </message>
    <message>
        <source>%1 rows taken back</source>
        <translation>%1 rows taken back</translation>
    </message>
    <message>
        <source>Import of %1 is undone</source>
        <translation>Import of %1 is undone</translation>
    </message>
</context>
<context>
    <name>zhanggui::ImportRowModel</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>zhanggui::IndustryList</name>
    <message>
        <source>Tea and food</source>
        <translation>Tea and food</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>Clothing</translation>
    </message>
    <message>
        <source>Electronics</source>
        <translation>Electronics</translation>
    </message>
    <message>
        <source>Beauty</source>
        <translation>Beauty</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n categories)</source>
        <extracomment>names of categories, and their number</extracomment>
        <translation>
            <numerusform>%1 (%n category)</numerusform>
            <numerusform>%1 (%n categories)</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zhanggui::IndustryPicker</name>
    <message>
        <source>No categories yet</source>
        <translation>No categories yet</translation>
    </message>
    <message>
        <source>Start with the categories of your line of business and change what you like, or make your own.</source>
        <translation>Start with the categories of your line of business and change what you like, or make your own.</translation>
    </message>
    <message>
        <source>Start with it</source>
        <translation>Start with it</translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation>Start with %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Inventory</translation>
    </message>
    <message>
        <source>Search stock for “%1”</source>
        <translation>Search stock for “%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Out of stock</translation>
    </message>
    <message>
        <source>SKU, barcode or title</source>
        <translation>SKU, barcode or title</translation>
    </message>
    <message>
        <source>No stock yet</source>
        <translation>No stock yet</translation>
    </message>
    <message>
        <source>Stock comes with the products: import them first.</source>
        <translation>Stock comes with the products: import them first.</translation>
    </message>
    <message>
        <source>Explain number</source>
        <translation>Explain number</translation>
    </message>
    <message>
        <source>available</source>
        <translation>available</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserved</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKU(s)</source>
        <translation>
            <numerusform>%Ln SKU</numerusform>
            <numerusform>%Ln SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln SKU(s)</source>
        <translation>
            <numerusform>more than %Ln SKU</numerusform>
            <numerusform>more than %Ln SKUs</numerusform>
        </translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
</context>
<context>
    <name>zhanggui::LedgerModel</name>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Reserved by an order</source>
        <translation>Reserved by an order</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Adjusted</translation>
    </message>
</context>
<context>
    <name>zhanggui::LedgerPane</name>
    <message>
        <source>Close the ledger (Esc)</source>
        <translation>Close the ledger (Esc)</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>%1 ledger</source>
        <translation>%1 ledger</translation>
    </message>
</context>
<context>
    <name>zhanggui::ListPage</name>
    <message>
        <source>Clear all</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Remove this condition</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>The list could not be loaded</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>You may not see this list</source>
        <translation>You may not see this list</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Nothing to show yet</translation>
    </message>
    <message>
        <source>As soon as the server answers, the list appears here.</source>
        <translation>As soon as the server answers, the list appears here.</translation>
    </message>
    <message>
        <source>Perhaps there is something without “%1 %2”.</source>
        <translation>Perhaps there is something without “%1 %2”.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nothing matches “%1”.</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>No match</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Select all %1</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Select all that match</translation>
    </message>
    <message>
        <source>All that match are selected</source>
        <translation>All that match are selected</translation>
    </message>
</context>
<context>
    <name>zhanggui::MainWindow</name>
    <message>
        <source>Zhanggui</source>
        <translation>Zhanggui</translation>
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
        <translation>Merge %1</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n categories</source>
        <translation>
            <numerusform>Merge %n category</numerusform>
            <numerusform>Merge %n categories</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Into this category, which stays</source>
        <translation>Into this category, which stays</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>Keep them apart</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies) below</source>
        <translation>
            <numerusform>%n category below</numerusform>
            <numerusform>%n categories below</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 move there; where names are equal, those are merged as well. This cannot be undone.</source>
        <extracomment>%1 is a number of products, %2 a number of categories</extracomment>
        <translation>%1 and %2 move there; where names are equal, those are merged as well. This cannot be undone.</translation>
    </message>
    <message>
        <source>Choose the category that stays.</source>
        <translation>Choose the category that stays.</translation>
    </message>
</context>
<context>
    <name>zhanggui::MoneyDelegate</name>
    <message>
        <source>No amount</source>
        <translation>No amount</translation>
    </message>
</context>
<context>
    <name>zhanggui::MoneyEdit</name>
    <message>
        <source>Enter an amount.</source>
        <translation>Enter an amount.</translation>
    </message>
    <message>
        <source>This is not an amount. Examples: 89.90 or =189*0.9</source>
        <translation>This is not an amount. Examples: 89.90 or =189*0.9</translation>
    </message>
    <message>
        <source>The formula divides by zero.</source>
        <translation>The formula divides by zero.</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>The amount is too large.</translation>
    </message>
    <message>
        <source>An amount has at most two decimals.</source>
        <translation>An amount has at most two decimals.</translation>
    </message>
    <message>
        <source>The least amount is %1.</source>
        <translation>The least amount is %1.</translation>
    </message>
    <message>
        <source>The largest amount is %1.</source>
        <translation>The largest amount is %1.</translation>
    </message>
</context>
<context>
    <name>zhanggui::NavItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>zhanggui::NavRail</name>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Shop: %1</source>
        <translation>Shop: %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::Notices</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>zhanggui::NumberDelegate</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderModel</name>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrderPane</name>
    <message>
        <source>Order %1 is on its way</source>
        <translation>Order %1 is on its way</translation>
    </message>
    <message>
        <source>Order %1 is closed</source>
        <translation>Order %1 is closed</translation>
    </message>
    <message>
        <source>It is now: %1. %2</source>
        <translation>It is now: %1. %2</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Parcels</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Reveal</translation>
    </message>
    <message>
        <source>Shows name, phone and address; who looked is written to the log</source>
        <translation>Shows name, phone and address; who looked is written to the log</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>Items %1</source>
        <translation>Items %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Search orders for “%1”</source>
        <translation>Search orders for “%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>To ship</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Order, phone tail, waybill</source>
        <translation>Order, phone tail, waybill</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) ticked</source>
        <translation>
            <numerusform>%Ln order ticked</numerusform>
            <numerusform>%Ln orders ticked</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>No orders yet</translation>
    </message>
    <message>
        <source>Put the mini-program&apos;s code where customers see it. Paid orders show up here within seconds.</source>
        <translation>Put the mini-program&apos;s code where customers see it. Paid orders show up here within seconds.</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Ship</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>parcel</translation>
    </message>
    <message>
        <source>waybill</source>
        <translation>waybill</translation>
    </message>
    <message>
        <source>Close order…</source>
        <translation>Close order…</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>cancel</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Next order</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>Previous order</translation>
    </message>
    <message>
        <source>Ship one after another</source>
        <translation>Ship one after another</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln order(s)</source>
        <translation>
            <numerusform>more than %Ln order</numerusform>
            <numerusform>more than %Ln orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Sum of the first %1</source>
        <translation>Sum of the first %1</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>%1 · sum %2 · average %3</source>
        <translation>%1 · sum %2 · average %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>last 7 days</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>last 30 days</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation>last 90 days</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>zhanggui::PageHeader</name>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>zhanggui::PathCombo</name>
    <message>
        <source>Type to find a category</source>
        <translation>Type to find a category</translation>
    </message>
</context>
<context>
    <name>zhanggui::PhonePreview</name>
    <message>
        <source>Preview of %1</source>
        <translation>Preview of %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>No title yet</translation>
    </message>
    <message>
        <source>Add to cart</source>
        <translation>Add to cart</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Buy</translation>
    </message>
</context>
<context>
    <name>zhanggui::PictureEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Or drop or paste one here. PNG, JPEG or WebP.</source>
        <translation>Or drop or paste one here. PNG, JPEG or WebP.</translation>
    </message>
    <message>
        <source>The picture is being sent…</source>
        <translation>The picture is being sent…</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>The file is larger than 10 MB.</source>
        <translation>The file is larger than 10 MB.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Pictures (%1)</translation>
    </message>
</context>
<context>
    <name>zhanggui::PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::PictureTray</name>
    <message>
        <source>Pictures, %1 of %2</source>
        <translation>Pictures, %1 of %2</translation>
    </message>
    <message>
        <source>add a picture</source>
        <translation>add a picture</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>%1 % sent</source>
        <translation>%1 % sent</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>zhanggui::PictureUpload</name>
    <message>
        <source>%1 is no picture.</source>
        <translation>%1 is no picture.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>There is no picture on the clipboard.</translation>
    </message>
</context>
<context>
    <name>zhanggui::PicturesTab</name>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Drop or paste pictures, or choose files. Drag to put them in order, or Alt with ← →. The first one is the cover. Large pictures are made smaller before they are sent.</source>
        <translation>Drop or paste pictures, or choose files. Drag to put them in order, or Alt with ← →. The first one is the cover. Large pictures are made smaller before they are sent.</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>What the picture shows</translation>
    </message>
    <message>
        <source>For customers who cannot see it, and for the search</source>
        <translation>For customers who cannot see it, and for the search</translation>
    </message>
    <message>
        <source>Crop to a square…</source>
        <translation>Crop to a square…</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Pasted picture</translation>
    </message>
    <message>
        <source>Move picture</source>
        <translation>Move picture</translation>
    </message>
    <message>
        <source>Describe picture</source>
        <translation>Describe picture</translation>
    </message>
    <message>
        <source>Still to be fetched from its host</source>
        <translation>Still to be fetched from its host</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose a picture first</source>
        <translation>Choose a picture first</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Choose pictures</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>A product has at most %1 pictures.</source>
        <translation>A product has at most %1 pictures.</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Remove picture</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>Add picture</translation>
    </message>
</context>
<context>
    <name>zhanggui::PlaceList</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductActions</name>
    <message>
        <source>“%1” is in the recycle bin</source>
        <translation>“%1” is in the recycle bin</translation>
    </message>
    <message>
        <source>“%1” is back from the recycle bin</source>
        <translation>“%1” is back from the recycle bin</translation>
    </message>
    <message>
        <source>“%1” is removed for good</source>
        <translation>“%1” is removed for good</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductCommands</name>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Choose a product first.</source>
        <translation>Choose a product first.</translation>
    </message>
    <message>
        <source>Move this product to the recycle bin</source>
        <translation>Move this product to the recycle bin</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>Restore this product</source>
        <translation>Restore this product</translation>
    </message>
    <message>
        <source>Remove this product for good…</source>
        <translation>Remove this product for good…</translation>
    </message>
    <message>
        <source>Pictures that could not be fetched…</source>
        <translation>Pictures that could not be fetched…</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>Popular searches…</source>
        <translation>Popular searches…</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>pinned</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blocked</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductEdit</name>
    <message>
        <source>The spec “%1” has no values yet.</source>
        <translation>The spec “%1” has no values yet.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” is not a number.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductEditor</name>
    <message>
        <source>New product</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>No title</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>In the recycle bin</source>
        <translation>In the recycle bin</translation>
    </message>
    <message>
        <source>There are unsaved changes of %1 from before the desk was closed.</source>
        <translation>There are unsaved changes of %1 from before the desk was closed.</translation>
    </message>
    <message>
        <source>Draft kept at %1; it survives a crash</source>
        <translation>Draft kept at %1; it survives a crash</translation>
    </message>
    <message>
        <source>Cropped picture</source>
        <translation>Cropped picture</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Crop picture</source>
        <translation>Crop picture</translation>
    </message>
    <message>
        <source>Picture of a value</source>
        <translation>Picture of a value</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>Basics</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Specs and variants</source>
        <translation>Specs and variants</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Shipping</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Parts of the product</source>
        <translation>Parts of the product</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Go on with it</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Throw it away</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Duplicate as draft</source>
        <translation>Duplicate as draft</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Products /</source>
        <translation>Products /</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Follows what you change at once</source>
        <translation>Follows what you change at once</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 is saved</translation>
    </message>
    <message>
        <source>Pictures are still on their way. Save again when they are there.</source>
        <translation>Pictures are still on their way. Save again when they are there.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>The specs of the template “%1” were put in. Undo takes them out.</source>
        <translation>The specs of the template “%1” were put in. Undo takes them out.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductFields</name>
    <message>
        <source>Change %1</source>
        <translation>Change %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductHistory</name>
    <message>
        <source>The shop itself</source>
        <translation>The shop itself</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductListModel</name>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>Low stock</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Recycle bin</translation>
    </message>
    <message>
        <source>On at %1</source>
        <translation>On at %1</translation>
    </message>
    <message>
        <source>In the recycle bin since %1</source>
        <translation>In the recycle bin since %1</translation>
    </message>
    <message>
        <source>on shelf at %1</source>
        <translation>on shelf at %1</translation>
    </message>
    <message>
        <source>off shelf at %1</source>
        <translation>off shelf at %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the lowest and the highest safety stock of a product&apos;s variants</extracomment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>the lowest price of a product&apos;s variants</extracomment>
        <translation>from %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductPane</name>
    <message>
        <source>Specs</source>
        <translation>Specs</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variants</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Vendor</translation>
    </message>
    <message>
        <source>Import key</source>
        <translation>Import key</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Pictures on their way</source>
        <translation>Pictures on their way</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Search products for “%1”</source>
        <translation>Search products for “%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>On sale</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Off shelf</source>
        <translation>Off shelf</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>Low stock</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message>
        <source>Title, SKU code or barcode</source>
        <translation>Title, SKU code or barcode</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>No products yet</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln product(s)</source>
        <translation>
            <numerusform>more than %Ln product</numerusform>
            <numerusform>more than %Ln products</numerusform>
        </translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Sold in 30 days</source>
        <translation>Sold in 30 days</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Import prices</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>products</source>
        <translation>products</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Import products</translation>
    </message>
    <message>
        <source>A product export of Shopify, or a table with its columns.</source>
        <translation>A product export of Shopify, or a table with its columns.</translation>
    </message>
    <message>
        <source>A table of SKU codes with price, compare-at price or cost.</source>
        <translation>A table of SKU codes with price, compare-at price or cost.</translation>
    </message>
    <message>
        <source>What is not saved is kept as a draft and offered when you come back.</source>
        <translation>What is not saved is kept as a draft and offered when you come back.</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 is changed</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Recycle bin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) ticked</source>
        <translation>
            <numerusform>%Ln product ticked</numerusform>
            <numerusform>%Ln products ticked</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>Price from</translation>
    </message>
    <message>
        <source>Begin with the first one, or bring your catalogue along: a product file from Shopify is read as it is.</source>
        <translation>Begin with the first one, or bring your catalogue along: a product file from Shopify is read as it is.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>New product</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>Edit product</translation>
    </message>
    <message>
        <source>Price up to</source>
        <translation>Price up to</translation>
    </message>
</context>
<context>
    <name>zhanggui::ProgressRing</name>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1 % done</translation>
    </message>
</context>
<context>
    <name>zhanggui::PurgeDialog</name>
    <message>
        <source>Remove for good</source>
        <translation>Remove for good</translation>
    </message>
    <message>
        <source>Remove “%1” for good?</source>
        <translation>Remove “%1” for good?</translation>
    </message>
    <message>
        <source>Type “%1” to go on</source>
        <extracomment>the word that has to be typed before a product is removed for good</extracomment>
        <translation>Type “%1” to go on</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Type the word first.</source>
        <translation>Type the word first.</translation>
    </message>
    <message>
        <source>Its pictures go and its codes are free again. Orders keep what they sold. This cannot be undone.</source>
        <translation>Its pictures go and its codes are free again. Orders keep what they sold. This cannot be undone.</translation>
    </message>
</context>
<context>
    <name>zhanggui::RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Reset columns</translation>
    </message>
</context>
<context>
    <name>zhanggui::RegionPicker</name>
    <message>
        <source>Provinces and cities</source>
        <translation>Provinces and cities</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Find a place</translation>
    </message>
    <message>
        <source>Provinces and cities; Space ticks</source>
        <translation>Provinces and cities; Space ticks</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Take these places</source>
        <translation>Take these places</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>Nothing is ticked.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Tick a place first.</source>
        <translation>Tick a place first.</translation>
    </message>
</context>
<context>
    <name>zhanggui::RegionTreeModel</name>
    <message>
        <source>Another line has it.</source>
        <translation>Another line has it.</translation>
    </message>
    <message>
        <source>%1, another line has it</source>
        <translation>%1, another line has it</translation>
    </message>
    <message>
        <source>%1, ticked</source>
        <translation>%1, ticked</translation>
    </message>
    <message>
        <source>%1, some cities ticked</source>
        <translation>%1, some cities ticked</translation>
    </message>
</context>
<context>
    <name>zhanggui::RemovalDialog</name>
    <message>
        <source>Delete “%1”</source>
        <translation>Delete “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n categories</source>
        <translation>
            <numerusform>Delete %n category</numerusform>
            <numerusform>Delete %n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies) below go as well.</source>
        <translation>
            <numerusform>%n category below goes as well.</numerusform>
            <numerusform>%n categories below go as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) stay in the shop and need another category.</source>
        <translation>
            <numerusform>%n product stays in the shop and needs another category.</numerusform>
            <numerusform>%n products stay in the shop and need another category.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no products in it.</source>
        <translation>There are no products in it.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>Move the products to</source>
        <translation>Move the products to</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Choose where the products go.</source>
        <translation>Choose where the products go.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them is/are in the recycle bin.</source>
        <translation>
            <numerusform>%Ln of them is in the recycle bin.</numerusform>
            <numerusform>%Ln of them are in the recycle bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::SalesDelegate</name>
    <message numerus="yes">
        <source>%Ln sold in 30 days</source>
        <translation>
            <numerusform>%Ln sold in 30 days</numerusform>
            <numerusform>%Ln sold in 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::SearchWordsDialog</name>
    <message>
        <source>Popular searches</source>
        <translation>Popular searches</translation>
    </message>
    <message>
        <source>Customers are offered these words where they search: first those that you pin, in this order, then what others searched for most in seven days.</source>
        <translation>Customers are offered these words where they search: first those that you pin, in this order, then what others searched for most in seven days.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>At most %1 words</source>
        <translation>At most %1 words</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Never shown</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>What customers search for</source>
        <translation>What customers search for</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Never show</source>
        <translation>Never show</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln customer(s))</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation>
            <numerusform>%1 (%Ln customer)</numerusform>
            <numerusform>%1 (%Ln customers)</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop is being asked.</source>
        <translation>The shop is being asked.</translation>
    </message>
    <message>
        <source>The words are not there yet.</source>
        <translation>The words are not there yet.</translation>
    </message>
    <message>
        <source>Choose a word of the list first.</source>
        <translation>Choose a word of the list first.</translation>
    </message>
</context>
<context>
    <name>zhanggui::SectionPreview</name>
    <message>
        <source>Preview of the mini-program: %1</source>
        <translation>Preview of the mini-program: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zhanggui::ServerProcess</name>
    <message>
        <source>The server ended with code %1 and said nothing.</source>
        <translation>The server ended with code %1 and said nothing.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 could not be started: %2</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>Another program has this shop open. Close it and try again.</source>
        <translation>Another program has this shop open. Close it and try again.</translation>
    </message>
    <message>
        <source>The shop&apos;s database is damaged or was made by a newer version. It was not touched: restore a backup or update the program.</source>
        <translation>The shop&apos;s database is damaged or was made by a newer version. It was not touched: restore a backup or update the program.</translation>
    </message>
</context>
<context>
    <name>zhanggui::SessionModel</name>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>Customer service</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>See products</source>
        <translation>See products</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Import products</translation>
    </message>
    <message>
        <source>See stock</source>
        <translation>See stock</translation>
    </message>
    <message>
        <source>See orders</source>
        <translation>See orders</translation>
    </message>
    <message>
        <source>Ship orders</source>
        <translation>Ship orders</translation>
    </message>
    <message>
        <source>Close orders</source>
        <translation>Close orders</translation>
    </message>
    <message>
        <source>See personal data</source>
        <translation>See personal data</translation>
    </message>
    <message>
        <source>Manage staff</source>
        <translation>Manage staff</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Export products</translation>
    </message>
    <message>
        <source>Edit products and categories</source>
        <translation>Edit products and categories</translation>
    </message>
</context>
<context>
    <name>zhanggui::SetupPage</name>
    <message>
        <source>Set up your shop</source>
        <translation>Set up your shop</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Open the shop</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Shop name</translation>
    </message>
    <message>
        <source>What customers see</source>
        <translation>What customers see</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Shown to colleagues and in the log</source>
        <translation>Shown to colleagues and in the log</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Letters, digits, dot, dash, underscore</source>
        <translation>Letters, digits, dot, dash, underscore</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>At least 8 characters</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>Names the shop and makes you its owner. Done once.</source>
        <translation>Names the shop and makes you its owner. Done once.</translation>
    </message>
</context>
<context>
    <name>zhanggui::SheetGrid</name>
    <message>
        <source>Enter a value or a formula.</source>
        <translation>Enter a value or a formula.</translation>
    </message>
    <message>
        <source>This is not a number. Examples: 89.90, =189*0.9, *0.9, +5</source>
        <translation>This is not a number. Examples: 89.90, =189*0.9, *0.9, +5</translation>
    </message>
    <message>
        <source>The formula divides by zero.</source>
        <translation>The formula divides by zero.</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>The number is too large.</translation>
    </message>
    <message>
        <source>An amount has at most two decimals.</source>
        <translation>An amount has at most two decimals.</translation>
    </message>
    <message>
        <source>Only whole numbers stand here.</source>
        <translation>Only whole numbers stand here.</translation>
    </message>
    <message>
        <source>No column with numbers is called that.</source>
        <translation>No column with numbers is called that.</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Edit cell</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Clear cells</translation>
    </message>
    <message>
        <source>Select cells with numbers first, or begin with a column: Price = Cost * 2.4</source>
        <translation>Select cells with numbers first, or begin with a column: Price = Cost * 2.4</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) selected</source>
        <translation>
            <numerusform>%Ln cell selected</numerusform>
            <numerusform>%Ln cells selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · sum %2 · average %3</source>
        <translation>%1 · sum %2 · average %3</translation>
    </message>
</context>
<context>
    <name>zhanggui::ShipmentForm</name>
    <message>
        <source>Split parcel</source>
        <translation>Split parcel</translation>
    </message>
    <message>
        <source>Continue with the new state</source>
        <translation>Continue with the new state</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>Scan or type</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>Waybill number</translation>
    </message>
    <message>
        <source>Enter ships. What left is taken off stock at once.</source>
        <translation>Enter ships. What left is taken off stock at once.</translation>
    </message>
    <message>
        <source>Parcel %1</source>
        <translation>Parcel %1</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> of %1</translation>
    </message>
    <message>
        <source>Send everything</source>
        <translation>Send everything</translation>
    </message>
    <message>
        <source>Shipping…</source>
        <translation>Shipping…</translation>
    </message>
    <message>
        <source>Somebody changed this order meanwhile.</source>
        <translation>Somebody changed this order meanwhile.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ShippingTab</name>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Purchase limit</source>
        <translation>Purchase limit</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Each variant has its own in the table of variants. Here all get the same.</source>
        <translation>Each variant has its own in the table of variants. Here all get the same.</translation>
    </message>
    <message>
        <source>Weight of every variant in grams</source>
        <translation>Weight of every variant in grams</translation>
    </message>
    <message>
        <source> g</source>
        <translation> g</translation>
    </message>
    <message>
        <source>Set for all variants</source>
        <translation>Set for all variants</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>Freight</translation>
    </message>
    <message>
        <source>Weight of all variants</source>
        <translation>Weight of all variants</translation>
    </message>
    <message>
        <source>Units that a customer may buy in all orders together</source>
        <translation>Units that a customer may buy in all orders together</translation>
    </message>
    <message>
        <source>What a parcel costs by place, pieces or weight.</source>
        <translation>What a parcel costs by place, pieces or weight.</translation>
    </message>
    <message>
        <source>Freight template</source>
        <translation>Freight template</translation>
    </message>
    <message>
        <source>Shop&apos;s default</source>
        <translation>Shop&apos;s default</translation>
    </message>
    <message>
        <source>Template %1</source>
        <translation>Template %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::ShortcutSheet</name>
    <message>
        <source>Every list</source>
        <translation>Every list</translation>
    </message>
    <message>
        <source>Open the current row</source>
        <translation>Open the current row</translation>
    </message>
    <message>
        <source>Tick the current row</source>
        <translation>Tick the current row</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Add a filter</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Search in the list</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Close the details, drop the ticks</source>
        <translation>Close the details, drop the ticks</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zhanggui::SignInPage</name>
    <message>
        <source>Your session has ended. Sign in again to go on where you were.</source>
        <translation>Your session has ended. Sign in again to go on where you were.</translation>
    </message>
    <message>
        <source>With the name and password of your staff account</source>
        <translation>With the name and password of your staff account</translation>
    </message>
    <message>
        <source>There is no keyring on this computer, so you are asked at every start.</source>
        <translation>There is no keyring on this computer, so you are asked at every start.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Type your sign-in name.</source>
        <translation>Type your sign-in name.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Type your password.</translation>
    </message>
</context>
<context>
    <name>zhanggui::SkuMatrixModel</name>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>made when saved</source>
        <translation>made when saved</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>List price</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Weight (g)</source>
        <translation>Weight (g)</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>Safety stock</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Edit cell</translation>
    </message>
</context>
<context>
    <name>zhanggui::SpecStart</name>
    <message>
        <source>Specs of “%1”</source>
        <translation>Specs of “%1”</translation>
    </message>
</context>
<context>
    <name>zhanggui::SpecTemplateDialog</name>
    <message>
        <source>Spec templates</source>
        <translation>Spec templates</translation>
    </message>
    <message>
        <source>A template is bound to categories; a new product in them starts with its axes.</source>
        <translation>A template is bound to categories; a new product in them starts with its axes.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Axis %1</source>
        <translation>Axis %1</translation>
    </message>
    <message>
        <source>Values of axis %1</source>
        <translation>Values of axis %1</translation>
    </message>
    <message>
        <source>With commas between them.</source>
        <translation>With commas between them.</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Delete template</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>There is nothing to delete yet.</source>
        <translation>There is nothing to delete yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies) use it.</source>
        <translation>
            <numerusform>%n category uses it.</numerusform>
            <numerusform>%n categories use it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::SpecTemplatesModel</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zhanggui::SpecsTab</name>
    <message>
        <source>Add spec</source>
        <translation>Add spec</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variants</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pasted cell(s) had no place.</source>
        <translation>
            <numerusform>%Ln pasted cell had no place.</numerusform>
            <numerusform>%Ln pasted cells had no place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Price = Cost * 2.4</source>
        <translation>Price = Cost * 2.4</translation>
    </message>
    <message>
        <source>Formula for a column</source>
        <translation>Formula for a column</translation>
    </message>
    <message>
        <source>Enter reckons the column, or its selected rows. *0.9 and +5 change the selected cells.</source>
        <translation>Enter reckons the column, or its selected rows. *0.9 and +5 change the selected cells.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>Paste from sheet</source>
        <translation>Paste from sheet</translation>
    </message>
    <message>
        <source>Retire row</source>
        <translation>Retire row</translation>
    </message>
    <message>
        <source>Show order</source>
        <translation>Show order</translation>
    </message>
    <message>
        <source>Rename spec</source>
        <translation>Rename spec</translation>
    </message>
    <message>
        <source>Add values</source>
        <translation>Add values</translation>
    </message>
    <message>
        <source>Rename value</source>
        <translation>Rename value</translation>
    </message>
    <message>
        <source>Remove value</source>
        <translation>Remove value</translation>
    </message>
    <message>
        <source>Restore value</source>
        <translation>Restore value</translation>
    </message>
    <message>
        <source>Move value</source>
        <translation>Move value</translation>
    </message>
    <message>
        <source>Move spec</source>
        <translation>Move spec</translation>
    </message>
    <message>
        <source>Remove spec</source>
        <translation>Remove spec</translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be retired: %Ln unit(s) are promised to order(s) %2</source>
        <translation>
            <numerusform>%1 cannot be retired: %Ln unit is promised to order %2</numerusform>
            <numerusform>%1 cannot be retired: %Ln units are promised to orders %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore row</source>
        <translation>Restore row</translation>
    </message>
</context>
<context>
    <name>zhanggui::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>Opening the shop…</translation>
    </message>
</context>
<context>
    <name>zhanggui::Stepper</name>
    <message>
        <source>%1: done</source>
        <translation>%1: done</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1: now</translation>
    </message>
    <message>
        <source>%1: to come</source>
        <translation>%1: to come</translation>
    </message>
</context>
<context>
    <name>zhanggui::StockListModel</name>
    <message>
        <source>Sold out</source>
        <translation>Sold out</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhanggui::ThumbDelegate</name>
    <message>
        <source>No picture</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>zhanggui::TimerDelegate</name>
    <message>
        <source>No deadline</source>
        <translation>No deadline</translation>
    </message>
</context>
<context>
    <name>zhanggui::ToastHost</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zhanggui::TopBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Back (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Forward (Alt+Right)</translation>
    </message>
    <message>
        <source>Search orders, products, customers, settings…</source>
        <translation>Search orders, products, customers, settings…</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Signed in as %1</translation>
    </message>
</context>
<context>
    <name>zhanggui::Tour</name>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>The folder %1 cannot be made</translation>
    </message>
    <message>
        <source>did not come about within %1 ms</source>
        <translation>did not come about within %1 ms</translation>
    </message>
    <message>
        <source>its picture could not be written to %1</source>
        <translation>its picture could not be written to %1</translation>
    </message>
    <message>
        <source>Step %1 (%2) %3</source>
        <translation>Step %1 (%2) %3</translation>
    </message>
</context>
<context>
    <name>zhanggui::TreePage</name>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Nothing to show yet</translation>
    </message>
    <message>
        <source>As soon as the server answers, the list appears here.</source>
        <translation>As soon as the server answers, the list appears here.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>found rows</comment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>zhanggui::TwoLineDelegate</name>
    <message>
        <source>%1, %2</source>
        <comment>two lines of one cell, read aloud</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>zhanggui::UnsavedBar</name>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewBinding</name>
    <message>
        <source>Save this view…</source>
        <translation>Save this view…</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>The view was not changed</source>
        <translation>The view was not changed</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>Save as a new view…</translation>
    </message>
    <message>
        <source>Save changes to “%1”</source>
        <translation>Save changes to “%1”</translation>
    </message>
    <message>
        <source>Rename or share…</source>
        <translation>Rename or share…</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Delete “%1”</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Save this view</translation>
    </message>
    <message>
        <source>Rename or share “%1”</source>
        <translation>Rename or share “%1”</translation>
    </message>
    <message>
        <source>The view “%1” was deleted</source>
        <translation>The view “%1” was deleted</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Everybody in the shop sees it</source>
        <translation>Everybody in the shop sees it</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Give the view a name.</translation>
    </message>
</context>
<context>
    <name>zhanggui::ViewTabs</name>
    <message>
        <source>View: %1</source>
        <translation>View: %1</translation>
    </message>
    <message>
        <source>View: %1, %2</source>
        <translation>View: %1, %2</translation>
    </message>
</context>
</TS>
