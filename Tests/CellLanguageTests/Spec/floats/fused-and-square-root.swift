import Foundation

print(2.0.squareRoot(), (-1.0).squareRoot().isNaN, 0.25.squareRoot())
print(3.0.addingProduct(2, 4), 1.0.addingProduct(-1, 1))
var total = 1.0
total.addProduct(0.5, 3)
print(total)
total.formSquareRoot()
print(total)
