func counter() -> Int {
  var count = 1
  defer {
    count += 100
    print("deferred sees", count)
  }
  count += 1
  return count
}
print(counter())
for step in 1...3 {
  defer { print("end of", step) }
  if step == 2 { continue }
  print("step", step)
}
