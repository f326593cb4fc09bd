import Foundation
import Tensors
import Testing

/// Broadcasting, reductions and matrix products against NumPy (`Reference/generate.py`).
@Suite struct ReferenceTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let operation: String
    let left: [Int]
    let right: [Int]
    let shape: [Int]
    let values: [Double]

    var testDescription: String { "\(operation) \(left) \(right)" }

    init(_ text: Substring) {
      let fields = text.split(separator: ";", omittingEmptySubsequences: false)
      operation = String(fields[0])
      left = fields[1].split(separator: ",").compactMap { Int($0) }
      right = fields[2].split(separator: ",").compactMap { Int($0) }
      shape = fields[3].split(separator: ",").compactMap { Int($0) }
      values = fields[4].split(separator: " ").compactMap { Double($0) }
    }
  }

  static let lines: [Line] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/operations.txt").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(Line.init)
  }()

  /// The inputs of the generator.
  private func first(_ shape: [Int]) -> Tensor {
    input(shape) { Double((37 * $0 + 11) % 23 - 11) / 4 }
  }

  private func second(_ shape: [Int]) -> Tensor {
    input(shape) { Double((29 * $0 + 5) % 19 - 9) / 8 + 1 / 16 }
  }

  private func input(_ shape: [Int], _ value: (Int) -> Double) -> Tensor {
    Tensor((0..<shape.reduce(1, *)).map(value), shape: shape)
  }

  private func compute(_ line: Line) -> Tensor? {
    let (a, b) = (first(line.left), second(line.right))
    let axis = line.right.first ?? 0
    return switch line.operation {
    case "+": a + b
    case "-": a - b
    case "*": a * b
    case "/": a / b
    case "maximum": maximum(a, b)
    case "minimum": minimum(a, b)
    case ".<": a .< b
    case ".>=": a .>= b
    case "sum": a.sum(axis: axis)
    case "mean": a.mean(axis: axis)
    case "variance": a.variance(axis: axis)
    case "standardDeviation": a.standardDeviation(axis: axis)
    case "max": a.max(axis: axis)
    case "min": a.min(axis: axis)
    case "argMax": a.argMax(axis: axis)
    case "logSumExp": a.logSumExp(axis: axis)
    case "cumulativeSum": a.cumulativeSum(axis: axis)
    case "matmul": a.matmul(b)
    default: nil
    }
  }

  @Test func `the table has been read`() {
    #expect(Self.lines.count == 372)
  }

  @Test(arguments: lines)
  func `agrees with NumPy`(line: Line) throws {
    let result = try #require(compute(line))
    #expect(result.shape == line.shape)
    #expect(result.isClose(to: Tensor(line.values, shape: line.shape), tolerance: 4e-15))
  }

  @Test(arguments: lines.filter { $0.operation == "+" || $0.operation == "*" })
  func `float32 and in-place results agree with fresh float64 ones`(line: Line) throws {
    let expected = try #require(compute(line))
    let (a, b) = (first(line.left), second(line.right))
    let narrow = (a.converted(to: .float32), b.converted(to: .float32))
    // Temporaries on either side, whose memory may be reused.
    let left = line.operation == "+" ? (a + 0) + b : (a + 0) * b
    let right = line.operation == "+" ? a + (b + 0) : a * (b + 0)
    let single = line.operation == "+" ? narrow.0 + narrow.1 : narrow.0 * narrow.1
    #expect(left == expected)
    #expect(right == expected)
    #expect(single.elementType == .float32)
    #expect(single.converted(to: .float64).isClose(to: expected, tolerance: 1e-6))
    #expect(a == first(line.left) && b == second(line.right))
  }
}
