import Foundation
import Tensors
import Testing

/// Convolutions, pooling, upsampling and their gradients against PyTorch
/// (`Reference/convolutions.py`).
@Suite struct ConvolutionReferenceTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let fields: [String]

    var operation: String { fields[0] }
    var image: [Int] { numbers(1) }
    var second: [Int] { numbers(2) }
    /// Stride, padding, dilation, groups, output padding.
    var motion: [Int] { numbers(3) }
    /// The result and the gradients.
    var tensors: [Tensor] {
      stride(from: 4, to: fields.count, by: 2).map { i in
        Tensor(fields[i + 1].split(separator: " ").compactMap { Double($0) }, shape: numbers(i))
      }
    }
    var testDescription: String { fields[..<4].joined(separator: " ") }

    private func numbers(_ i: Int) -> [Int] {
      fields[i].split(separator: ",").compactMap { Int($0) }
    }
  }

  static let lines: [Line] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/convolutions.txt").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      Line(fields: line.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  static func first(_ shape: [Int]) -> Tensor {
    pattern(shape) { Double((37 * $0 + 11) % 23 - 11) / 4 }
  }

  static func second(_ shape: [Int]) -> Tensor {
    pattern(shape) { Double((29 * $0 + 5) % 19 - 9) / 8 + 1 / 16 }
  }

  private static func pattern(_ shape: [Int], _ value: (Int) -> Double) -> Tensor {
    Tensor((0..<shape.reduce(1, *)).map(value), shape: shape)
  }

  static func different(_ shape: [Int]) -> Tensor {
    first(shape) + pattern(shape) { Double($0) / 1024 }
  }

  private func inputs(_ line: Line) -> [Tensor] {
    let x = Self.different(line.image)
    guard line.operation.lowercased().hasSuffix("convolution") else { return [x] }
    let (w, groups) = (Self.second(line.second), line.motion[3])
    let planes = line.operation == "convolution" ? line.second[0] : line.second[1] * groups
    return [x, w, Self.first([planes]) / 4]
  }

  private func compute(_ line: Line, _ inputs: [Tensor]) -> Tensor? {
    let (x, motion) = (inputs[0], line.motion)
    return switch line.operation {
    case "convolution":
      x.convolution(
        inputs[1], inputs[2], stride: motion[0], padding: motion[1], dilation: motion[2],
        groups: motion[3])
    case "transposedConvolution":
      x.transposedConvolution(
        inputs[1], inputs[2], stride: motion[0], padding: motion[1], outputPadding: motion[4],
        dilation: motion[2], groups: motion[3])
    case "averagePooled": x.averagePooled(line.second[0])
    case "maxPooled": x.maxPooled(line.second[0])
    case "upsampled": x.upsampled(line.second[0])
    default: nil
    }
  }

  @Test func `the table has been read`() {
    #expect(Self.lines.count == 27)
  }

  @Test(arguments: lines)
  func `results and gradients agree`(line: Line) throws {
    let (inputs, expected) = (inputs(line), line.tensors)
    let y = try #require(compute(line, inputs))
    #expect(y.shape == expected[0].shape)
    #expect(y.isClose(to: expected[0], tolerance: 1e-13))
    let (_, gradients) = try valueAndGradient(at: inputs) { inputs in
      let y = try #require(compute(line, inputs))
      return (Self.first(y.shape) * y * y).sum()
    }
    for (gradient, other) in zip(gradients, expected.dropFirst()) {
      #expect(gradient.isClose(to: other, tolerance: 1e-12))
    }
    #expect(gradients.count == expected.count - 1)
  }

  @Test(arguments: lines)
  func `single precision agrees`(line: Line) throws {
    let single = try #require(compute(line, inputs(line).map { $0.converted(to: .float32) }))
    #expect(single.elementType == .float32)
    #expect(single.converted(to: .float64).isClose(to: line.tensors[0], tolerance: 2e-6))
  }

  @Test(arguments: lines.filter { $0.operation.lowercased().hasSuffix("convolution") })
  func `without a bias there is nothing added`(line: Line) throws {
    let inputs = inputs(line)
    let motion = line.motion
    let y = try #require(compute(line, inputs))
    let bias = inputs[2].reshaped(to: inputs[2].shape + line.image.dropFirst(2).map { _ in 1 })
    let plain =
      line.operation == "convolution"
      ? inputs[0].convolution(
        inputs[1], stride: motion[0], padding: motion[1], dilation: motion[2], groups: motion[3])
      : inputs[0].transposedConvolution(
        inputs[1], stride: motion[0], padding: motion[1], outputPadding: motion[4],
        dilation: motion[2], groups: motion[3])
    #expect((plain + bias).isClose(to: y, tolerance: 1e-14))
  }
}
