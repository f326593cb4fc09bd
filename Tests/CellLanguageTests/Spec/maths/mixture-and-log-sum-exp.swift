import Foundation

func logSumExp(_ values: [Double]) -> Double {
  guard let top = values.max(), top > -.infinity else { return -.infinity }
  return top + log(values.map { exp($0 - top) }.reduce(0, +))
}
print(
  String(format: "%.6f", logSumExp([0, 0])), logSumExp([]), logSumExp([-.infinity, -.infinity]))
print(String(format: "%.3f %.3f", logSumExp([1000, 1000]), logSumExp([-1000, -1001])))
let weights = [0.2, 0.8]
let logs = weights.map { log($0) }
let responsibilities = logs.map { exp($0 - logSumExp(logs)) }
print(responsibilities.map { ($0 * 100).rounded() / 100 })
