func make<T>() -> T { 3 }
