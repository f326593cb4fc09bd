struct P {}
struct Q: P {}
