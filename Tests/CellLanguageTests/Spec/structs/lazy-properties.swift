struct Report {
  let size: Int
  lazy var squares: [Int] = {
    print("computing")
    return (1...size).map { $0 * $0 }
  }()
  lazy var last = squares.last ?? 0
}
var report = Report(size: 3)
print("made")
print(report.last, report.squares)
var copy = report
copy.squares.append(100)
print(copy.squares, report.squares)
var fresh = Report(size: 2)
fresh.squares = [7]
print(fresh.last)
