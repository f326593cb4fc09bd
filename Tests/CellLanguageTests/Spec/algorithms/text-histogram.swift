import Foundation

let samples = [1.2, 0.4, 2.8, 1.9, 1.1, 0.2, 1.7, 2.2, 1.4]
let width = 0.5
let bins = Dictionary(grouping: samples) { Int($0 / width) }
for bin in 0...(bins.keys.max() ?? 0) {
  let low = Double(bin) * width
  let count = bins[bin]?.count ?? 0
  print(
    String(
      format: "%4.1f–%.1f |%@ %d", low, low + width, String(repeating: "*", count: count), count))
}
