import Foundation

let samples = [-2.5, -1.5, -0.4, 0.5, 1.5, 2.5, 2.6]
print(samples.map { $0.rounded() })
print(samples.map { $0.rounded(.toNearestOrEven) })
print(samples.map { $0.rounded(.down) })
print(samples.map { $0.rounded(.up) })
print(samples.map { $0.rounded(.towardZero) })
print(samples.map { $0.rounded(.awayFromZero) })
var price = 3.7
price.round(.down)
print(price)
