class A {}
struct B: A {}
