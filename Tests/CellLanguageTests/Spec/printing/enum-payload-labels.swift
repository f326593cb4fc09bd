enum Event {
  case single(Int)
  case labelled(x: Double, label: String)
  case mixed(Int, name: String)
  case tuple((Int, String))
  case nested(Inner)
  enum Inner { case leaf, deep(values: [Double]) }
}
let events: [Event] = [
  .single(1), .labelled(x: 2, label: "l"), .mixed(3, name: "n"), .tuple((4, "t")), .nested(.leaf),
]
for event in events { print(event) }
print(
  Event.nested(.deep(values: [1])), [Event.Inner.leaf], [Event.nested(.leaf)],
  "\(Event.Inner.deep(values: []))")
