protocol Scored { var score: Int { get } }
extension Scored {
  func beats<Other: Scored>(_ other: Other) -> Bool { score > other.score }
}
struct Team: Scored { var score: Int }
struct League<Member: Scored>: Scored {
  var members: [Member]
  var score: Int { members.map(\.score).reduce(0, +) }
  func best() -> Member? { members.max { $1.beats($0) } }
}
let small = League(members: [Team(score: 3), Team(score: 9)])
let large = League(members: [small, League(members: [])])
print(
  small.score, large.score, large.beats(small), small.beats(Team(score: 11)),
  small.best()?.score ?? 0)
print(large.best()?.members.count ?? -1)
