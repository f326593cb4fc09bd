struct P {}
struct P {}
