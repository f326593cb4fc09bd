struct Point {
  var x = 1.0
  static prefix func - () -> Point { Point() }
}
print(-Point())
