class Report {
  lazy var data: [Int] = {
    print("loading")
    return Array(1...3)
  }()
  lazy private(set) var sum = data.reduce(0, +)
}
let report = Report()
print("made")
print(report.sum, report.data.count)
report.data.append(4)
print(report.sum, report.data)
