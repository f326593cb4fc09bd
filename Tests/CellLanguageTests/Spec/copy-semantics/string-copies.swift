var a = "shared"
var b = a
b.append("!")
a.removeLast()
var list = [a, b]
list[0] += "?"
let table = ["k": list]
list.append("late")
print(a, b, list, table["k"] ?? [])
