var names = ["a", "b", "c"]
names[0] += names[1] + names[2]
names[1].append(contentsOf: names[0])
names.swapAt(0, 2)
var slots: [[String]?] = [nil, ["x"]]
slots[1]?.append(names[2])
slots[0] = slots[1]
slots[0]?[0] = "changed"
slots[1]?[0] += "!"
print(names, slots)
var deep = [[[1]], [[2], [3]]]
deep[1][0][0] += deep[0][0][0] + deep[1][1][0]
deep[0].append(deep[1][0])
deep[1][1].append(contentsOf: deep[0][1])
print(deep)
