import Foundation

prefix operator √
prefix func √ (x: Double) -> Double { x.squareRoot() }
postfix operator %
postfix func % (x: Double) -> Double { x / 100 }
prefix operator ±
prefix func ± (x: Int) -> (Int, Int) { (x, -x) }
print(√16.0, √(9 + 7), 50%, √25% * 2, ±4)
