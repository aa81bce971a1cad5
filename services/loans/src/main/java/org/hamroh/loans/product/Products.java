package org.hamroh.loans.product;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Products extends Repository<Product, UUID> {
    Product save(Product product);

    Optional<Product> findByIdAndLender(UUID id, String lender);

    Optional<Product> findByCommand(String command);

    List<Product> findByLenderOrderById(String lender);

    List<Product> findByOpenOrderById(boolean open);

    Optional<Product> findById(UUID id);
}
