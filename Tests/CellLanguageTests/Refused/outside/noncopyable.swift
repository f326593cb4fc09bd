struct S: ~Copyable {}
