let words = ["listen", "silent", "enlist", "google", "elgoog", "abc"]
let groups = Dictionary(grouping: words) { String($0.sorted()) }
for key in groups.keys.sorted() { print(key, groups[key] ?? []) }
print(words.filter { groups[String($0.sorted())]?.count == 1 })
