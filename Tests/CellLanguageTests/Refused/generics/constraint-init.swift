struct Sorted<T: Comparable> { var items: [T] }
struct P {}
let s = Sorted(items: [P()])
