struct Team {
  var captain: String?
  var scores: [Int]
}
let teams = [Team(captain: "ann", scores: [1]), Team(captain: nil, scores: [])]
print(
  teams.map(\.captain), teams.compactMap(\.captain), teams.map(\.captain?.count),
  teams.map(\.scores.first))
print([1, 2].map(\.self), ["a", "b"].map(\.self).joined(), [3, nil].compactMap(\.self))
let path = \Team.scores.count
print(teams.map { $0[keyPath: path] }, teams.reduce(0) { $0 + $1[keyPath: path] })
