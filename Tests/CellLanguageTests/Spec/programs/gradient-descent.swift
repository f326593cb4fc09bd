import Foundation
struct Layer {
  var w: [[Double]], b: [Double]; let act: (Double) -> Double, dact: (Double) -> Double
  func forward(_ x: [Double]) -> (z: [Double], a: [Double]) {
    let z = zip(w, b).map { row, b in zip(row, x).map(*).reduce(b, +) }; return (z, z.map(act))
  }
}
struct LCG {
  var s: UInt64 = 7;
  mutating func next() -> Double {
    s = s &* 6364136223846793005 &+ 1442695040888963407;
    return Double(s >> 33) / Double(1 << 31) - 0.5
  }
}
struct Net {
  var layers: [Layer];
  init(_ sizes: [Int], seed: UInt64 = 7) {
    var g = LCG(s: seed);
    layers = zip(sizes, sizes.dropFirst()).map { i, o in
      Layer(
        w: (0..<o).map { _ in (0..<i).map { _ in g.next() * 2 } },
        b: [Double](repeating: 0, count: o), act: { 1 / (1 + exp(-$0)) },
        dact: {
          let s = 1 / (1 + exp(-$0)); return s * (1 - s)
        })
    }
  }
  func predict(_ x: [Double]) -> [Double] { layers.reduce(x) { $1.forward($0).a } }
  mutating func train(_ x: [Double], _ y: [Double], rate: Double) -> Double {
    var acts = [x], zs: [[Double]] = [];
    for l in layers { let (z, a) = l.forward(acts.last!); zs.append(z); acts.append(a) }
    var delta = zip(acts.last!, y).map { $0 - $1 }; let loss = delta.map { $0 * $0 }.reduce(0, +)
    for i in layers.indices.reversed() {
      delta = zip(delta, zs[i]).map { $0 * layers[i].dact($1) };
      let prev = layers[i].w[0].indices.map { j in
        zip(delta, layers[i].w).map { $0 * $1[j] }.reduce(0, +)
      }
      for o in delta.indices {
        for j in acts[i].indices { layers[i].w[o][j] -= rate * delta[o] * acts[i][j] };
        layers[i].b[o] -= rate * delta[o]
      }; delta = prev
    }
    return loss
  }
}
var net = Net([2, 3, 1]);
let data: [([Double], [Double])] = [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])]
for e in 0..<3000 {
  let l = data.reduce(0) { $0 + net.train($1.0, $1.1, rate: 0.8) };
  if e % 1000 == 0 { print(e, String(format: "%.4f", l)) }
}
print(data.map { net.predict($0.0)[0] > 0.5 ? 1 : 0 })
func softmax(_ x: [Double]) -> [Double] {
  let m = x.max()!, e = x.map { exp($0 - m) }, s = e.reduce(0, +); return e.map { $0 / s }
}
print(softmax([1, 2, 3]).map { String(format: "%.5f", $0) }, softmax([1000, 1000]))
func grad(_ f: ([Double]) -> Double, _ x: [Double], h: Double = 1e-5) -> [Double] {
  x.indices.map { i in
    var p = x, q = x; p[i] += h; q[i] -= h; return (f(p) - f(q)) / (2 * h)
  }
}
print(grad({ $0[0] * $0[0] + 3 * $0[1] }, [2, 5]).map { ($0 * 1000).rounded() / 1000 })
var x = [5.0, -3.0];
for _ in 0..<200 {
  let g = grad({ ($0[0] - 1) * ($0[0] - 1) + 10 * $0[1] * $0[1] }, x);
  x = zip(x, g).map { $0 - 0.04 * $1 }
}; print(x.map { String(format: "%.3f", abs($0)) })
