print(String(255, radix: 16), String(255, radix: 16, uppercase: true), String(-10, radix: 2))
print(String(UInt64.max, radix: 36), String(0, radix: 7))
for number in [5, 64, 1000] {
  print(number, "=", String(number, radix: 8))
}
