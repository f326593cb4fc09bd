var countdown: UInt = 3
while countdown > 0 {
  print(countdown, terminator: " ")
  countdown -= 1
}
print("done", countdown)
for n in UInt8(253)...UInt8.max { print(n, terminator: " ") }
print((0..<UInt8(3)).map { $0 &- 1 }, (Int8.min...(-126)).map { $0 })
