protocol Named { var name: String { get } }
struct P: Named {}
