struct Stack<T> {
  private(set) var items: [T] = []
  mutating func push(_ x: T...) { items += x }
  mutating func pop() -> T? { items.popLast() }
}
enum Tok: Equatable { case num(Int), op(String), l, r }
func lex(_ s: String) -> [Tok] {
  var out: [Tok] = [], i = s.startIndex
  while i < s.endIndex {
    let c = s[i]
    switch c {
    case " ": break
    case "(": out.append(.l)
    case ")": out.append(.r)
    case let d where d.isWholeNumber:
      var j = i
      while j < s.endIndex, s[j].isWholeNumber { j = s.index(after: j) }
      out.append(.num(Int(s[i..<j])!))
      i = j
      continue
    default: out.append(.op(String(c)))
    }
    s.formIndex(after: &i)
  }
  return out
}
func rpn(_ toks: [Tok]) -> [Tok] {
  let prec = ["+": 1, "-": 1, "*": 2, "/": 2, "^": 3]
  var out = [Tok](), ops = Stack<Tok>()
  for t in toks {
    switch t {
    case .num: out.append(t)
    case .op(let o):
      while case .op(let p)? = ops.items.last,
        prec[p]! > prec[o]! || (prec[p]! == prec[o]! && o != "^")
      { out.append(ops.pop()!) }
      ops.push(t)
    case .l: ops.push(t)
    case .r:
      while let top = ops.pop(), top != .l { out.append(top) }
    }
  }
  while let t = ops.pop() { out.append(t) }
  return out
}
func eval(_ toks: [Tok]) -> Int? {
  var st = Stack<Int>()
  for case let t in toks {
    if case .num(let n) = t { st.push(n); continue }
    guard case .op(let o) = t, let b = st.pop(), let a = st.pop() else { return nil }
    switch o {
    case "+": st.push(a + b);
    case "-": st.push(a - b);
    case "*": st.push(a * b)
    case "/": guard b != 0 else { return nil }; st.push(a / b)
    case "^": st.push((0..<b).reduce(1) { r, _ in r * a });
    default: return nil
    }
  }
  return st.items.count == 1 ? st.items[0] : nil
}
for e in ["1 + 2 * 3", "(1+2)*3", "2^3^2", "10/(5-5)", "100 - 99 - 1", "1 +"] {
  print(e, "=>", eval(rpn(lex(e))).map(String.init) ?? "error")
}
print(lex("12+(3)"))
