enum Day: Int, CaseIterable, Hashable { case mon = 1, tue, wed, thu }
var free: Set<Day> = [.mon, .wed]
free.formSymmetricDifference([.wed, .thu])
print(
  free.map(\.rawValue).sorted(), Day.allCases.filter { !free.contains($0) }, free.contains(.mon))
print(
  free.isSubset(of: Day.allCases), Set(Day.allCases).count,
  free.min { $0.rawValue < $1.rawValue } ?? .tue)
