// scheduling with priority, comparators & tuple sort
enum Priority: Int, Comparable, CustomStringConvertible {
  case low, normal, high
  static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
  var description: String { ["LOW", "NORMAL", "HIGH"][rawValue] }
}
struct Job: Identifiable, Equatable {
  let id: Int; var title: String; var priority = Priority.normal; var deps: Set<Int> = []
}
var jobs = [
  Job(id: 1, title: "compile", priority: .high), Job(id: 2, title: "test", deps: [1]),
  Job(id: 3, title: "docs", priority: .low),
  .init(id: 4, title: "ship", priority: .high, deps: [2, 3]),
]
func schedule(_ jobs: [Job]) -> [[Job]] {
  var done: Set<Int> = [], left = jobs, waves: [[Job]] = []
  while !left.isEmpty {
    let ready = left.filter { $0.deps.isSubset(of: done) }; if ready.isEmpty { break }
    waves.append(ready.sorted { ($1.priority, $0.id) < ($0.priority, $1.id) });
    done.formUnion(ready.map(\.id)); left.removeAll { done.contains($0.id) }
  }
  return waves
}
for (n, wave) in schedule(jobs).enumerated() {
  print("wave \(n + 1):", wave.map { "\($0.title)[\($0.priority)]" }.joined(separator: ", "))
}
jobs[0].deps.insert(4);
print(
  schedule(jobs).count, jobs.first { $0.id == 3 }!.priority < .high, jobs.map(\.priority).max()!)
print(
  Dictionary(grouping: jobs, by: \.priority).sorted { $0.key > $1.key }.map {
    "\($0.key): \($0.value.map(\.id))"
  })
print(
  jobs.sorted { a, b in a.priority != b.priority ? a.priority > b.priority : a.title < b.title }
    .map(\.title))
if let i = jobs.firstIndex(where: { $0.title == "docs" }) {
  jobs[i].title += "!"; jobs[i].priority = .high
}; print(jobs[2])
print(
  jobs.contains(Job(id: 9, title: "")), jobs == jobs,
  jobs.reduce(into: [Priority: Int]()) { $0[$1.priority, default: 0] += 1 }[.high]!)
