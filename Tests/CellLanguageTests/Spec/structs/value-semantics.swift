struct Point { var x = 0, y = 0 }
struct Segment { var start = Point(), end = Point() }
var first = Segment()
var second = first
second.end.x = 5
first.start = second.end
print(first, second)
func moved(_ segment: Segment) -> Segment {
  var copy = segment
  copy.start.y -= 1
  return copy
}
print(moved(first).start, first.start)
