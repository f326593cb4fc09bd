@memoised func f() {}
