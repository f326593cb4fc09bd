func area(_ width: Double, _ height: Double) -> Double { width * height }
print(area(3, 1 / 4))
let ratios: [Double] = [1, 1 / 2, 1 / 3 * 3]
print(ratios)
let table: [String: Float] = ["third": 1 / 4]
print(table)
let maybe: Double? = 7 / 2
print(maybe as Any)
