struct File: ~Copyable {
  private var written = 0
  let name: Int
  init(name: Int) { self.name = name; print("open", name) }
  mutating func write(_ s: String) { written += s.count }
  var count: Int { written }
  consuming func close() -> Int { print("close", name); let n = written; discard self; return n }
  deinit { print("lost", name, written) }
}
func work(_ n: Int) throws -> Int {
  struct Bad: Error {}
  var f = File(name: n)
  f.write("a")
  if n == 1 { throw Bad() }
  f.write("b")
  return f.close()
}
for n in 0..<3 { do { print(try work(n)) } catch { print("error") } }
struct Queue<T: ~Copyable>: ~Copyable {
  private var first: T?
  private var second: T?
  init() { first = nil; second = nil }
  mutating func put(_ t: consuming T) { if first == nil { first = consume t } else { second = consume t } }
  mutating func next() -> T? { let r = first.take(); first = second.take(); return r }
}
func queue() {
  var q = Queue<File>()
  q.put(File(name: 10)); q.put(File(name: 11))
  while var f = q.next() { f.write("w"); print("got", f.name, f.count) }
  q.put(File(name: 12))
  print("leaving")
}
queue()
protocol Resource: ~Copyable { var id: Int { get }; consuming func finish() }
struct Token: Resource, ~Copyable { let id: Int; consuming func finish() { print("finish", id) }; deinit { print("end", id) } }
func run<R: Resource & ~Copyable>(_ r: consuming R) { print("run", r.id); r.finish(); print("ran") }
run(Token(id: 7))
func both(_ a: consuming Token, _ b: borrowing Token) { print(a.id + b.id) }
func t() { let a = Token(id: 1), b = Token(id: 2); both(a, b); print("t") }
t()
func make(_ n: Int) -> Token? { n > 0 ? Token(id: n) : nil }
func opt() { if let a = make(3) { print(a.id) }; guard let b = make(4) else { return }; print(b.id); let c = make(0); print(c == nil); if let d = make(5) { d.finish() } ; print("opt") }
opt()
final class Owner { var token: Token?; init() { token = Token(id: 30) }; func release() { if let t = token.take() { t.finish() } ; print(token == nil) } }
func owner() { let o = Owner(); o.release(); o.token = Token(id: 31); print("owner end") }
owner()
struct Wrap: ~Copyable { var t: Token; var n = 0
  init(_ t: consuming Token) { self.t = t }
  consuming func unwrap() -> Token { return t } }
func wrap() { var w = Wrap(Token(id: 40)); w.n += 1; print(w.n, w.t.id); let t = w.unwrap(); print("out", t.id) }
wrap()
func consumeParam(_ s: consuming String) -> String { s += "!"; s.append("?"); return s }
let original = "hey"
print(consumeParam(original), original)
struct Vec { var x = 1; consuming func moved(_ d: Int) -> Vec { x += d; return self } }
let v = Vec(); print(v.moved(3).x, v.x)
func loopRe() { var t = Token(id: 50); for i in 51..<53 { t.finish(); t = Token(id: i) }; print("re", t.id) }
loopRe()
func inout2(_ t: inout Token) { let old = t; t = Token(id: old.id + 1); print("swapped", old.id) }
func io() { var t = Token(id: 60); inout2(&t); print(t.id) }
io()
func closure() { var t = Token(id: 70); let f = { (n: Int) in t = Token(id: n) }; f(71); print("c", t.id) }
closure()
func ternary(_ b: Bool) { let x = Token(id: 80), y = Token(id: 81); let z = b ? x.id : y.id; print(z) }
ternary(true)
func early(_ n: Int) { let t = Token(id: 90); guard n > 0 else { print("early"); return }; if n > 1 { t.finish(); return }; print("late") }
early(0); early(1); early(2)
struct P { var a = Vec(); var b = R(1) }
struct R { let id: Int; init(_ id: Int) { self.id = id } }
func useP() { let p = P(); print(p.b.id) }
useP()
