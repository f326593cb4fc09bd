protocol Named { var name: String { get } }
struct Point { var name = "p" }
let n: any Named = Point()
