import Foundation

print(Array(stride(from: 0, to: 10, by: 3)), Array(stride(from: 10, through: 0, by: -5)))
print(Array(stride(from: 0, through: 9, by: 3)), Array(stride(from: 5, to: 5, by: 1)))
print(
  stride(from: 0.5, through: 2, by: 0.5).map { $0 * 2 }, stride(from: 1, to: 10, by: 4).reversed())
for x in stride(from: 3, to: 0, by: -1) { print(x, terminator: " ") }
print(stride(from: 0, to: 1, by: 0.3).map { ($0 * 10).rounded() })
