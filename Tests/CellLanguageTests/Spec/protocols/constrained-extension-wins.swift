protocol Rated { var score: Int { get } }
protocol Rankable {}
extension Rankable { func rank() -> String { "unranked" } }
extension Rankable where Self: Rated { func rank() -> String { "rank \(score)" } }
struct Song: Rankable, Rated { var score = 3 }
struct Noise: Rankable {}
print(Song().rank(), Noise().rank())
func rankOf<T: Rankable>(_ item: T) -> String { item.rank() }
func rankOfRated<T: Rankable & Rated>(_ item: T) -> String { item.rank() }
print(rankOf(Song()), rankOfRated(Song()))
