import Foundation

print(Array(stride(from: 0.0, to: 1.0, by: 0.25)))
print(Array(stride(from: 1.0, through: 0.0, by: -0.5)))
print(stride(from: 0, through: 1, by: 0.1).map { $0 })
print(Array(stride(from: 1.0, to: 0.0, by: 0.5)).isEmpty)
