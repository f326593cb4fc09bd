struct Lens<Whole, Part> {
  let get: (Whole) -> Part
  let set: (Part, Whole) -> Whole
  func over(_ change: @escaping (Part) -> Part) -> (Whole) -> Whole {
    { whole in set(change(get(whole)), whole) }
  }
  static func * <Inner>(l: Lens, r: Lens<Part, Inner>) -> Lens<Whole, Inner> {
    .init(
      get: { r.get(l.get($0)) }, set: { inner, whole in l.set(r.set(inner, l.get(whole)), whole) })
  }
}
struct Inside { var value: Int }
struct Outside { var inside: Inside }
let first = Lens<Outside, Inside>(
  get: \.inside,
  set: { part, whole in
    var whole = whole; whole.inside = part; return whole
  })
let second = Lens<Inside, Int>(get: { $0.value }) { value, _ in Inside(value: value) }
print((first * second).over { $0 * 10 }(Outside(inside: Inside(value: 4))))
