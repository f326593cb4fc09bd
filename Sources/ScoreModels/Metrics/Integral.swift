/// The integral of a function over an interval, whose ends may be infinite.
///
/// Gauss and Legendre's rule with ten points on panels that are halved until both halves together
/// agree with the whole. About 12 digits where the function is smooth; fewer at jumps and poles.
/// Infinite ends are mapped to finite ones by x = a ± (1 − s) / s, where a is the finite end, or 0,
/// at which an interval with two infinite ends is cut. Features much narrower than a hundredth of
/// the (mapped) interval can be missed.
public func integral(
  of function: (Double) throws -> Double, over range: ClosedRange<Double>
) rethrows -> Double {
  precondition(
    range.lowerBound < .infinity && range.upperBound > -.infinity,
    "an interval needs a finite point, found \(range)")
  let (a, b) = (range.lowerBound, range.upperBound)
  switch (a.isFinite, b.isFinite) {
  case (true, true): return try panels(a, b, function)
  case (true, false): return try tail { t in try function(a + t) }
  case (false, true): return try tail { t in try function(b - t) }
  case (false, false): return try tail { t in try function(t) } + tail { t in try function(-t) }
  }
}

/// ∫ f(t) dt over t > 0 by t = (1 − s) / s; the far end is at s = 0, where numbers are densest.
private func tail(_ function: (Double) throws -> Double) rethrows -> Double {
  try panels(0, 1) { s in
    let value = try function((1 - s) / s)
    return value == 0 ? 0 : value / s / s
  }
}

/// The integral of a function of two numbers over a rectangle, whose sides may be infinite.
public func integral(
  of function: (Double, Double) throws -> Double, x: ClosedRange<Double>, y: ClosedRange<Double>
) rethrows -> Double {
  precondition(
    x.lowerBound < .infinity && x.upperBound > -.infinity,
    "an interval needs a finite point, found \(x)")
  precondition(
    y.lowerBound < .infinity && y.upperBound > -.infinity,
    "an interval needs a finite point, found \(y)")
  return try integral(of: { v in try integral(of: { u in try function(u, v) }, over: x) }, over: y)
}

/// Sums panels until their halves agree, at most ten thousand of them.
private func panels(
  _ a: Double, _ b: Double, _ function: (Double) throws -> Double
) rethrows -> Double {
  struct Panel {
    var start: Double
    var end: Double
    var sum: Double
  }
  let count = 16
  let edges = (0...count).map { a + (b - a) * (Double($0) / Double(count)) }
  var open: [Panel] = []
  for (start, end) in zip(edges, edges.dropFirst()) {
    open.append(Panel(start: start, end: end, sum: try gaussLegendreRule(start, end, function)))
  }
  let size = open.reduce(0) { $0 + $1.sum.magnitude }
  var total = 0.0
  var budget = 10_000
  while let panel = open.popLast() {
    let middle = panel.start + (panel.end - panel.start) / 2
    let left = try gaussLegendreRule(panel.start, middle, function)
    let right = try gaussLegendreRule(middle, panel.end, function)
    let change = (left + right - panel.sum).magnitude
    budget -= 1
    // Not `<=`, so that NaN ends the search.
    if !(change > 1e-13 * max(size, total.magnitude)) || budget < 0 {
      total += left + right
    } else {
      open.append(Panel(start: panel.start, end: middle, sum: left))
      open.append(Panel(start: middle, end: panel.end, sum: right))
    }
  }
  return total
}

/// Ten-point Gauss–Legendre rule.
func gaussLegendreRule(
  _ a: Double, _ b: Double, _ function: (Double) throws -> Double
) rethrows -> Double {
  let (middle, half) = (a + (b - a) / 2, (b - a) / 2)
  var sum = 0.0
  for (node, weight) in gaussLegendre {
    sum += weight * (try function(middle + half * node) + function(middle - half * node))
  }
  return sum * half
}

/// The positive roots of the Legendre polynomial of degree 10, and their weights.
private let gaussLegendre: [(Double, Double)] = [
  (0.14887433898163122, 0.29552422471475287),
  (0.4333953941292472, 0.26926671930999635),
  (0.6794095682990244, 0.21908636251598204),
  (0.8650633666889845, 0.1494513491505806),
  (0.9739065285171717, 0.06667134430868814),
]
