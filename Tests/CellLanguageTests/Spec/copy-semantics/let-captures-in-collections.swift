var base = [1, 2]
var history: [[Int]] = []
for step in 1...3 {
  history.append(base)
  base[step % 2] += step * 10
}
print(history, base)
var dictionary = ["now": base]
dictionary["then"] = dictionary["now"]
dictionary["now"]?.append(0)
print(dictionary["then"] ?? [], dictionary["now"] ?? [])
let tuple = (base, base)
base = []
print(tuple)
