enum Shape {
  case circle(r: Double), rect(w: Double, h: Double), tri(a: Double, b: Double, c: Double)
  var area: Double {
    switch self {
    case .circle(let r): return .pi * r * r;
    case .rect(let w, let h): return w * h;
    case let .tri(a, b, c):
      let s = (a + b + c) / 2; return (s * (s - a) * (s - b) * (s - c)).squareRoot()
    }
  }
  static func square(_ a: Double) -> Shape { .rect(w: a, h: a) }
}
extension Shape: Comparable {
  static func < (l: Shape, r: Shape) -> Bool { l.area < r.area };
  static func == (l: Shape, r: Shape) -> Bool { l.area == r.area }
}
let shapes: [Shape] = [.circle(r: 1), .square(2), .tri(a: 3, b: 4, c: 5), .rect(w: 1, h: 4)]
print(
  shapes.map { ($0.area * 100).rounded() / 100 }, shapes.max()!, shapes.min()!,
  shapes[1] == shapes[3], shapes.sorted().map { "\($0)".prefix(4) })
let total = shapes.reduce(0) { $0 + $1.area }; print((total * 1000).rounded() / 1000)
if case .rect(let w, _) = shapes[1] { print("w", w) }
let rects = shapes.filter {
  if case .rect = $0 { return true }; return false
}; print(rects.count)
let names = shapes.map { s -> String in
  switch s {
  case .circle: "O";
  case .rect(let w, let h) where w == h: "#";
  case .rect: "=";
  case .tri: "^"
  }
}; print(names.joined())
indirect enum Bool2 {
  case t, f, and(Bool2, Bool2), or(Bool2, Bool2), not(Bool2), v(String)
  func eval(_ e: [String: Bool]) -> Bool {
    switch self {
    case .t: true;
    case .f: false;
    case .and(let a, let b): a.eval(e) && b.eval(e);
    case .or(let a, let b): a.eval(e) || b.eval(e);
    case .not(let a): !a.eval(e);
    case .v(let n): e[n] ?? false
    }
  }
  var vars: Set<String> {
    switch self {
    case .t, .f: [];
    case .and(let a, let b), .or(let a, let b): a.vars.union(b.vars);
    case .not(let a): a.vars;
    case .v(let n): [n]
    }
  }
}
let ex: Bool2 = .or(.and(.v("a"), .not(.v("b"))), .v("c")); let vs = ex.vars.sorted()
for bits in 0..<(1 << vs.count) {
  let env = Dictionary(uniqueKeysWithValues: vs.enumerated().map { ($1, bits >> $0 & 1 == 1) });
  print(vs.map { env[$0]! ? 1 : 0 }, ex.eval(env))
}
