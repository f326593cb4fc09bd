var values = [1, 2, 3]
for value in values {
  values.append(value * 10)
}
print(values)
var stack = [1]
while let top = stack.popLast() {
  print(top)
  if top < 4 { stack += [top + 2, top + 3] }
}
