import Foundation
import ScoreModels
import Tensors
import Testing

/// The networks and objectives of the Julia tutorial against an independent implementation
/// (`Reference/networks.py`).
@Suite struct SeedReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var tensors: [String: Tensor] = [:]
    /// The quantities in the order of the file.
    var order: [String] = []
    var testDescription: String { name }

    /// Quantities of one kind as parameters.
    func parameters(_ prefix: String) -> Parameters {
      let chosen = order.filter { $0.hasPrefix(prefix + ".") }
      return Parameters(
        chosen.map { String($0.dropFirst(prefix.count + 1)) }, chosen.compactMap { tensors[$0] })
    }

    func tensor(_ quantity: String) throws -> Tensor { try #require(tensors[quantity]) }
  }

  static let cases: [Case] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/networks.txt").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var cases: [Case] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      if cases.last?.name != fields[0] { cases.append(Case(name: fields[0])) }
      let shape = fields[2].split(separator: " ").compactMap { Int($0) }
      let numbers = fields[3].split(separator: " ").compactMap { Double($0) }
      cases[cases.count - 1].tensors[fields[1]] = Tensor(numbers, shape: shape)
      cases[cases.count - 1].order.append(fields[1])
    }
    return cases
  }()

  private func network(_ test: Case) throws -> any Network {
    let words = test.name.split(separator: " ")
    let sizes = words.dropFirst().compactMap { Int($0) }
    let (d, hidden, depth) = (sizes[0], sizes[1], sizes[2])
    var random = RandomStream(seed: 0)
    var network: any Network =
      switch words[0] {
      case "OneLayerNetwork": OneLayerNetwork(d, hidden, d, using: &random)
      case "OneLayerNetworkWithLinearBypass":
        OneLayerNetworkWithLinearBypass(d, hidden, d, using: &random)
      case "MultiLayerNetwork": MultiLayerNetwork(d, hidden, d, depth: depth, using: &random)
      default: OneLayerGradientNetwork(d, hidden, using: &random)
      }
    network.parameters = test.parameters("parameter")
    return network
  }

  private func losses(
    _ test: Case, _ name: String, _ network: any Network
  ) throws -> Tensor {
    let (data, noise) = (try test.tensor("data"), try test.tensor("noise"))
    let sigma = try test.tensor("sigma").item
    return name == "denoising"
      ? try DenoisingScoreMatching(noiseLevel: sigma)
        .losses(of: { network($0) }, at: data, noise: noise)
      : try GaussianMixtureScoreMatching(noiseLevel: sigma)
        .losses(of: { network($0) }, at: data, noise: noise)
  }

  private func expectClose(_ a: Parameters, _ b: Parameters, _ what: String) {
    #expect(a.names == b.names)
    for (name, (x, y)) in zip(a.names, zip(a.tensors, b.tensors)) {
      let scale = max(1, abs(y).max().item)
      #expect((x / scale).isClose(to: y / scale, tolerance: 1e-11), "\(what), \(name)")
    }
  }

  private func gradient(_ test: Case, _ name: String, _ network: any Network) throws -> Parameters {
    let parameters = network.parameters
    return parameters.with(
      try valueAndGradient(at: parameters.tensors) { tensors in
        try losses(test, name, network.with(parameters.with(tensors))).mean()
      }.gradients)
  }

  @Test func `the table has been read`() {
    #expect(Self.cases.count == 6)
  }

  @Test(arguments: cases)
  func `values, losses and gradients agree`(test: Case) throws {
    let network = try network(test)
    #expect(
      network(try test.tensor("data")).isClose(to: try test.tensor("value"), tolerance: 1e-12))
    for name in ["denoising", "mixture"] {
      let loss = try losses(test, name, network).mean()
      let expected = try test.tensor(name).item
      #expect(abs(loss.item - expected) <= 1e-11 * max(1, abs(expected)), "\(name)")
      expectClose(try gradient(test, name, network), test.parameters(name + ".gradient"), name)
    }
  }

  @Test(arguments: cases, ["adam", "adamw"])
  func `steps of both rules agree`(test: Case, rule: String) throws {
    var network = try network(test)
    var optimiser: any Optimiser =
      rule == "adam" ? Adam(rate: 1e-3) : AdamW(rate: 1e-3, weightDecay: 1e-4)
    for _ in 0..<5 {
      network.parameters = optimiser.updated(
        network.parameters, along: try gradient(test, "denoising", network))
    }
    expectClose(network.parameters, test.parameters(rule), rule)
  }
}
