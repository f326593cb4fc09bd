import Foundation

let (sum, didOverflow) = Int8(100).addingReportingOverflow(100)
print(sum, didOverflow)
print(UInt8(3).subtractingReportingOverflow(5))
let product = Int16(300).multipliedReportingOverflow(by: 300)
print(product.partialValue, product.overflow)
let lowest = [Int.min, 5][0]
let division = lowest.dividedReportingOverflow(by: -1)
print(division.partialValue == Int.min, division.overflow)
let zero = Int(exactly: 0.0) ?? 1
print(10.dividedReportingOverflow(by: zero).overflow)
