struct Node { var left: [Int], right: [Int], name = "n" }
var node = Node(left: [1], right: [2, 3])
func exchange(_ node: inout Node) { swap(&node.left, &node.right) }
exchange(&node)
print(node)
let same = node
node.left = same.left
node.left += node.left
node.right = node.left.map { $0 * 2 } + node.right
node = Node(left: node.right, right: node.left, name: node.name + node.name)
print(node)
var list = [node, node]
list[0] = list[1]
list[1].left.removeAll()
list[0].name += list[1].name
print(list.map(\.left.count), list.map(\.name), node.left.count)
