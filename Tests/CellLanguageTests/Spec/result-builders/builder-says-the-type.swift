protocol View { associatedtype Body: View; var body: Body { get } }
extension Never: View { var body: Never { fatalError() } }
struct Text: View {
  let s: String; init(_ s: String) { self.s = s }; var body: Never { fatalError() }
}
struct Pair<A: View, B: View>: View { let a: A, b: B; var body: Never { fatalError() } }
struct Maybe<A: View>: View { let a: A?; var body: Never { fatalError() } }
enum Either<A: View, B: View>: View { case first(A), second(B); var body: Never { fatalError() } }
struct Empty: View { var body: Never { fatalError() } }
@resultBuilder enum ViewBuilder {
  static func buildBlock() -> Empty { Empty() }
  static func buildBlock<A: View>(_ a: A) -> A { a }
  static func buildBlock<A: View, B: View>(_ a: A, _ b: B) -> Pair<A, B> { Pair(a: a, b: b) }
  static func buildOptional<A: View>(_ a: A?) -> Maybe<A> { Maybe(a: a) }
  static func buildEither<A: View, B: View>(first a: A) -> Either<A, B> { .first(a) }
  static func buildEither<A: View, B: View>(second b: B) -> Either<A, B> { .second(b) }
}
struct VStack<Content: View>: View {
  let content: Content
  init(@ViewBuilder content: () -> Content) { self.content = content() }
  var body: Never { fatalError() }
}
struct Card: View {
  let title: String
  let on: Bool
  var body: some View {
    VStack {
      Text(title)
      if on { Text("on") }
    }
  }
}
func describe(_ v: some View) -> String { "\(type(of: v))" }
print(
  describe(VStack { Text("a") }),
  describe(
    VStack {
      Text("a"); Text("b")
    }), describe(VStack {}))
print(describe(Card(title: "x", on: true).body))
func make<V: View>(@ViewBuilder _ f: () -> V) -> V { f() }
let v = make {
  Text("q"); VStack { Text("z") }
}
print(v)
let w = make {
  let s = "inner"; Text(s)
}
print(w)
