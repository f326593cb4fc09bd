import Foundation

var position = 0.5
var orbit: [Double] = []
for _ in 1...6 {
  position = 3.9 * position * (1 - position)
  orbit.append(position)
}
print(orbit)
print(orbit.map { ($0 * 1000).rounded() / 1000 })
