struct Item { var tags = ["new"] }
var store = ["a": [Item(), Item()]]
var item = store["a"]?[0] ?? Item()
item.tags.append("changed")
print(store["a"]?[0].tags ?? [], item.tags)
store["a"]?[0] = item
store["a"]?[1].tags[0] = "old"
let frozen = store
store["a"]?.removeAll()
print(frozen["a"]?.map(\.tags) ?? [], store["a"]?.count ?? -1)
