{"format":"seconddraft keys","v":3,"generation":1,"slots":[{"type":"keyfile","wrapped":"IrU6f8MPsVFM6bYaJdCdm0T7Y/5+8uG4yQmFcBQBGsUqk7ax/ecqxpAANtzx9u+qWhQ2uxq/UNH1Oh2AcQS+fj4cEbCHq/2a"}]}
sha256:416f9e23d440e4474279b010e2e70237512855b9869a33b6477efc7dea4dbfd6
