func switch() {}
