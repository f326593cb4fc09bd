protocol Makeable { init(size: Int) }
struct P: Makeable { }
