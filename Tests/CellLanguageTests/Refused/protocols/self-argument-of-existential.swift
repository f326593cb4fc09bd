protocol Shape { func isLike(_ other: Self) -> Bool }
struct Circle: Shape { func isLike(_ other: Circle) -> Bool { true } }
func compare(_ a: any Shape, _ b: any Shape) -> Bool { a.isLike(b) }
func same(_ a: some Shape) -> Bool { a.isLike(a) }
